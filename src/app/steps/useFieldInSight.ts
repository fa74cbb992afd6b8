// A keyboard that rises over the page leaves the field one types in where it can be seen. Knows fields, not what is in them.
import { type RefObject, useEffect } from 'react'

export function useFieldInSight(within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const show = (): void => {
      const field = document.activeElement
      if (field?.matches('input, textarea') && within.current?.contains(field))
        field.scrollIntoView({ block: 'center' })
    }
    visualViewport?.addEventListener('resize', show)
    return () => visualViewport?.removeEventListener('resize', show)
  }, [within])
}
