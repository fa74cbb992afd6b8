// A card's picture: shown, chosen, taken away.
import { imageAddress } from '../../api/images.ts'
import { useSession } from '../../session/hooks.ts'
import { PictureInput } from '../PictureInput.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import styles from './ImageField.module.css'
import { Section } from './Section.tsx'

export function ImageField({ card, map }: CardControlProps) {
  const { mapId } = useSession()
  const setField = useSetField(card)
  const image = card.image && map.images[card.image]
  return (
    <Section title="Picture" {...(image && { note: `${image.widthPx} × ${image.heightPx} px` })}>
      {card.image && <img className={styles.picture} src={imageAddress(mapId, card.image)} alt={card.alt ?? ''} />}
      <PictureInput chosen={card.image !== undefined} onChange={(chosen) => setField('image', chosen)} />
    </Section>
  )
}
