// Puts the address of something on the map on the clipboard, and says so. Knows addresses; knows no map.
import { say } from '../canvas/spoken.ts'
import { addressAt } from '../router.ts'
import { showToast } from '../ui/Toast.ts'

/** null: the map as a whole. */
export const copyLink = (anchor: string | null): Promise<void> => copyAddress(addressAt(anchor))

export async function copyAddress(address: string): Promise<void> {
  const isCopied = await copyText(address)
  const message = isCopied
    ? 'Link copied.'
    : 'The browser did not let the link be copied. It stands in the address bar, too.'
  showToast({ id: 'copied-link', message })
  say(message)
}

async function copyText(text: string): Promise<boolean> {
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
