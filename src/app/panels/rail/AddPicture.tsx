// The tool that adds a picture: it is chosen here, one at a time; canvas/addPicture.ts does the rest.
import { Image as ImageIcon } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import type { Here } from '../../canvas/addHere.ts'
import { addPictureHere } from '../../canvas/addPicture.ts'
import { ACCEPTED_PICTURES } from '../inspector/uploadImage.ts'
import { Act } from './Act.tsx'

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
    await addPictureHere(here, file, { label: 'Choose another', onClick: choose })
    setSending(false)
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
