// A card's picture: chosen, sent with progress, shown; and the words that stand for it where it cannot be seen.
import { ImageUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { addImage } from '../../../core/doc/commands/images.ts'
import { imageAddress } from '../../api/images.ts'
import { useSession } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import styles from './ImageField.module.css'
import { Section } from './Section.tsx'
import { ACCEPTED_PICTURES, uploadImage } from './uploadImage.ts'

export function ImageField({ card, map }: CardControlProps) {
  const { doc, mapId } = useSession()
  const setField = useSetField(card)
  const input = useRef<HTMLInputElement>(null)
  /** The share that was sent; null: nothing is under way. */
  const [sent, setSent] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const image = card.image && map.images[card.image]

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
    setField('image', upload.stored.id)
  }
  return (
    <Section title="Picture" {...(image && { note: `${image.widthPx} × ${image.heightPx} px` })}>
      {card.image && <img className={styles.picture} src={imageAddress(mapId, card.image)} alt={card.alt ?? ''} />}
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
            {card.image ? 'Choose another picture' : 'Choose a picture'}
          </Button>
          {card.image && (
            <Button size="sm" variant="ghost" onClick={() => setField('image', undefined)}>
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
    </Section>
  )
}
