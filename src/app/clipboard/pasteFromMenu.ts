// Paste from a menu: a page must ask the browser for the clipboard then, which may refuse. The keys need nobody's leave, and are
// named where it does.
import type { Layout } from '../../core/scene/placement.ts'
import type { Session } from '../session/session.ts'
import { held } from '../ui/heldKey.ts'
import { showToast } from '../ui/Toast.ts'
import { type Pasted, paste } from './paste.ts'

export async function pasteFromMenu(session: Session, layout: Layout): Promise<void> {
  const pasted = await readClipboard()
  if (pasted) paste({ session, layout, pasted })
  else showToast({ id: 'clipboard', message: `The browser keeps the clipboard from menus. ${held('V')} pastes here.` })
}

/** null: refused, or a page without a certificate, which has no clipboard of its own. */
async function readClipboard(): Promise<Pasted | null> {
  try {
    const items = await navigator.clipboard.read()
    const textOf = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await item.getType(type)).text() : ''
    }
    const files = await Promise.all(
      items.flatMap((item) =>
        item.types
          .filter((type) => type.startsWith('image/'))
          .map(async (type) => new File([await item.getType(type)], 'picture', { type })),
      ),
    )
    return { html: await textOf('text/html'), text: await textOf('text/plain'), files }
  } catch {
    return null
  }
}
