// Puts cards on the clipboard, as cards, as a table and as text. Says how many, or why not.
import type { CardId } from '../../core/model/ids.ts'
import { say } from '../canvas/spoken.ts'
import { cardsInWords } from '../canvas/spokenSelection.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'
import { CLIP_CARDS, clipOf } from './clip.ts'
import { clipToHtml, clipToText } from './clipFormats.ts'

interface Way {
  readonly to: DataTransfer
  readonly isCut: boolean
}

/** Returns whether they are on it. */
export function copyToClipboard(session: Session, ids: readonly CardId[], { to, isCut }: Way): boolean {
  if (ids.length === 0) return false
  if (ids.length > CLIP_CARDS) {
    showToast({ id: 'clipboard', message: `Up to ${CLIP_CARDS} cards are copied at once; ${ids.length} are selected.` })
    return false
  }
  const clip = clipOf(session.reader.current().map, ids)
  to.setData('text/html', clipToHtml(clip))
  to.setData('text/plain', clipToText(clip))
  if (!isCut) say(`${cardsInWords(ids.length)} copied`)
  return true
}
