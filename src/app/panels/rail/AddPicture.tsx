// The tool that adds a picture: chosen and taken by the server first, then put on the map as a card. What is refused leaves
// the map as it is, for everybody. Knows nothing of what may be a picture: the server's sentence says it.
import { Image as ImageIcon } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { addImage } from '../../../core/doc/commands/images.ts'
import { addCardHere, type Here } from '../../canvas/addHere.ts'
import { showToast } from '../../ui/Toast.tsx'
import { ACCEPTED_PICTURES, uploadImage } from '../inspector/uploadImage.ts'
import { Act } from './Act.tsx'

const TOAST = 'add-picture'

interface AddPictureProps {
  /** Asked again once it was sent: meanwhile a colleague may have added the lane, or the selection may have moved. */
  readonly here: () => Here
  readonly disabled: boolean
}

export function AddPicture({ here, disabled }: AddPictureProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const choose = (): void => input.current?.click()

  const handleFile = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    event.target.value = '' // So that choosing the same file again is a change again.
    if (!file) return
    setSending(true)
    const upload = await uploadImage(here().session.mapId, file, tellProgress)
    setSending(false)
    if (!upload.ok) {
      showToast({ id: TOAST, message: upload.sentence, action: { label: 'Choose another', onClick: choose } })
      return
    }
    const now = here()
    addImage(now.session.doc, upload.stored.id, upload.stored.image)
    addCardHere(now, 'images', { image: upload.stored.id })
  }
  return (
    <>
      <Act
        label="Add a picture"
        icon={<ImageIcon size={18} />}
        pressed={isSending}
        disabled={disabled || isSending}
        onClick={choose}
      />
      <input
        ref={input}
        type="file"
        accept={ACCEPTED_PICTURES}
        hidden
        onChange={handleFile}
        aria-label="File of the new picture"
      />
    </>
  )
}

/** A small picture is there before anybody could read that it is being sent. */
function tellProgress(share: number): void {
  if (share < 1) showToast({ id: TOAST, message: `Sending the picture, ${Math.round(share * 100)} %…` })
}
