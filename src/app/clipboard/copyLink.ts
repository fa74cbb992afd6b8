// Puts the address of something on the map on the clipboard, and says so: without the key one came by, since a key lets everybody
// who gets it do what oneself may. Knows addresses and roles; knows no map.
import type { Role } from '../../core/model/access.ts'
import { say } from '../canvas/spoken.ts'
import { addressAt } from '../router.ts'
import { showToast } from '../ui/Toast.ts'

/** null: the map as a whole. */
export const copyLink = (anchor: string | null, role: Role): Promise<void> => copyAddress(addressAt(anchor), role)

export async function copyAddress(address: string, role: Role): Promise<void> {
  const { hash, href } = new URL(address)
  // The key of who may only look gives away no more than a look.
  const keepsKey = hash === '' || role === 'view'
  const isCopied = await copyText(keepsKey ? href : href.slice(0, -hash.length))
  const message = isCopied
    ? keepsKey
      ? 'Link copied.'
      : 'Link copied, without your key to this map. It opens for whoever has access.'
    : 'The browser did not let the link be copied. It stands in the address bar, too.'
  showToast({ id: 'copied-link', message })
  say(message)
}

/** Whether it was copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyFromField(text)
  }
}

/** A page without a certificate has no clipboard of its own; what is selected in a field is copied there, too. */
function copyFromField(text: string): boolean {
  const { activeElement } = document
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
  return isCopied
}
