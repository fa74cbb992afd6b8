// Choosing a picture from this device: sent to the server with progress, put among the map's pictures, then handed on. What is
// refused says why. Knows nothing of what the picture is for.
import { ImageUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { addImage } from '../../core/doc/commands/images.ts'
import type { ImageId } from '../../core/model/ids.ts'
import { useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { ACCEPTED_PICTURES, uploadImage } from './inspector/uploadImage.ts'
import styles from './PictureInput.module.css'

interface PictureInputProps {
  /** There is one already. */
  readonly chosen: boolean
  readonly onChange: (image: ImageId | undefined) => void
}

export function PictureInput({ chosen, onChange }: PictureInputProps) {
  const { doc, mapId } = useSession()
  const input = useRef<HTMLInputElement>(null)
  /** The share that was sent; null: nothing is under way. */
  const [sent, setSent] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const handleFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = '' // So that choosing the same file again is a change again.
    if (!file) return
    setRefusal(null)
    setSent(0)
    const upload = await uploadImage(mapId, file, setSent)
    setSent(null)
    if (!upload.ok) {
      setRefusal(upload.sentence)
      return
    }
    addImage(doc, upload.stored.id, upload.stored.image)
    onChange(upload.stored.id)
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED_PICTURES}
        hidden
        onChange={handleFile}
        aria-label="Picture file"
      />
      {sent === null ? (
        <div className={styles.ways}>
          <Button size="sm" icon={<ImageUp size={14} />} onClick={() => input.current?.click()}>
            {chosen ? 'Choose another picture' : 'Choose a picture'}
          </Button>
          {chosen && (
            <Button size="sm" variant="ghost" onClick={() => onChange(undefined)}>
              Take it away
            </Button>
          )}
        </div>
      ) : (
        <progress className={styles.progress} value={sent} max={1} aria-label="Sending the picture" />
      )}
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </>
  )
}
