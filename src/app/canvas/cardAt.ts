// Which card something on the page belongs to. Reads the page.
import type { CardId } from '../../core/model/ids.ts'

/** The one it lies on, or whose handle it lies on. */
export function cardAt(target: EventTarget): CardId | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-card], [data-handle-of]') : null
  return (element?.dataset.card ?? element?.dataset.handleOf ?? null) as CardId | null
}
