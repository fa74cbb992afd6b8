// Copy, cut and paste on the map, by whatever keys or menu the browser has for them. Text that somebody marks or types in a field
// is the browser's. What pasting takes comes with the first paste.
import { useEffect } from 'react'
import { isTyping } from '../canvas/editKeys.ts'
import { useLayoutNow } from '../canvas/mapLayout.ts'
import { deleteTogether } from '../canvas/together.ts'
import { isUnnamed } from '../canvas/unnamedCard.ts'
import { useSession } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import { copyToClipboard } from './copyToClipboard.ts'
import { heldCards } from './heldCards.ts'
import type { Pasted } from './paste.ts'

export function useClipboard(): void {
  const session = useSession()
  const layout = useLayoutNow()
  useEffect(() => {
    const handleCopy = (event: ClipboardEvent): void => {
      if (isForPage(event) || getSelection()?.isCollapsed === false || !event.clipboardData) return
      const isCut = event.type === 'cut'
      if (isCut && !session.mayEdit()) return
      const ids = heldCards(layout.current.context.map)
      if (!copyToClipboard(session, ids, { to: event.clipboardData, isCut })) return
      event.preventDefault()
      if (isCut) deleteTogether(session, ids, 'Cut')
    }
    const handlePaste = (event: ClipboardEvent): void => {
      if (!event.clipboardData || !session.mayEdit()) return
      // Readable during the event only.
      const pasted: Pasted = {
        html: event.clipboardData.getData('text/html'),
        text: event.clipboardData.getData('text/plain'),
        files: [...event.clipboardData.files],
      }
      if (isForPage(event) && !(isToBeNamed(event) && SEVERAL.test(pasted.text.trim()))) return
      event.preventDefault()
      void import('./paste.ts').then(({ paste }) => paste({ session, layout: layout.current, pasted }))
    }
    document.addEventListener('copy', handleCopy)
    document.addEventListener('cut', handleCopy)
    document.addEventListener('paste', handlePaste)
    return () => {
      document.removeEventListener('copy', handleCopy)
      document.removeEventListener('cut', handleCopy)
      document.removeEventListener('paste', handlePaste)
    }
  }, [session, layout])
}

/** More than one title: a range of a spreadsheet, or lines. */
const SEVERAL = /[\t\n\r]/

/** Its card has no words yet: what is pasted can be cards of their own. */
function isToBeNamed({ defaultPrevented }: ClipboardEvent): boolean {
  const { editing } = useUi.getState()
  return !defaultPrevented && editing !== null && isUnnamed(editing)
}

const isForPage = (event: ClipboardEvent): boolean =>
  event.defaultPrevented || isTyping(event.target) || document.querySelector('[role="dialog"]') !== null
