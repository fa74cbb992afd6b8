// Puts the picture on the clipboard, for a slide or a chat.
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/Toast.ts'

interface CopyImageProps {
  /** A PNG; null while it is being made. */
  readonly file: Blob | null
  readonly onRefused: (sentence: string) => void
}

export function CopyImage({ file, onRefused }: CopyImageProps) {
  const [copying, setCopying] = useState(false)
  const handleCopy = async (png: Blob): Promise<void> => {
    setCopying(true)
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
      showToast({ message: 'Picture copied' })
    } catch {
      onRefused(WHY_NOT)
    }
    setCopying(false)
  }
  return (
    <Button
      icon={<Copy size={15} />}
      disabled={file === null || copying}
      // Browsers give a page a clipboard only where nobody can listen in.
      onClick={() => (isSecureContext ? file && void handleCopy(file) : onRefused(INSECURE))}
    >
      Copy image
    </Button>
  )
}

const WHY_NOT =
  'The browser did not let this page write to the clipboard. Allow it for this address, or export the file.'
const INSECURE = 'Browsers let a page copy pictures only at an address that begins with https. Export the file instead.'
