// Puts the picture on the clipboard, for a slide or a chat.
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { shrink, sizeWithin } from '../../pictures/shrink.ts'
import type { ShrinkOrder } from '../../pictures/shrinkOrder.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/Toast.ts'
import { pictureSize } from './fileFacts.ts'

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
      const size = await pictureSize(png)
      const taken = size && sizeWithin(size, TAKEN_PIXELS)
      const isTooLarge = taken !== null && taken.width < (size?.width ?? 0)
      const copied = isTooLarge ? shrunk({ file: png, ...taken }) : png
      // Asked for at once: a browser gives its clipboard only a moment after the press.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': copied })])
      showToast({ message: isTooLarge ? smaller(taken) : 'Picture copied' })
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

/** A browser takes a picture apart into pixels on the page's own thread: 20 ms for a million of them. */
const TAKEN_PIXELS = 8_000_000

const smaller = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `Picture copied with ${width} × ${height} px. The file has all of its pixels.`

async function shrunk(order: ShrinkOrder): Promise<Blob> {
  const file = await shrink(order)
  if (!file) throw new Error('The picture could not be made smaller.')
  return file
}

const WHY_NOT =
  'The browser did not let this page write to the clipboard. Allow it for this address, or export the file.'
const INSECURE = 'Browsers let a page copy pictures only at an address that begins with https. Export the file instead.'
