// A picture from a file becomes a card: taken by the server first, then put on the map. What is refused leaves the map as it is,
// for everybody. Knows nothing of what may be a picture: the server's sentence says it.
import { addImage } from '../../core/doc/commands/images.ts'
import type { ImageId } from '../../core/model/ids.ts'
import { uploadImage } from '../panels/inspector/uploadImage.ts'
import type { Session } from '../session/session.ts'
import { hideToast, showToast } from '../ui/Toast.ts'
import type { Toast } from '../ui/ToastRegion.tsx'
import { addCardHere, type Here } from './addHere.ts'

const TOAST = 'add-picture'

/** `here`: where one stands when it is asked; sending takes a while, in which the lane or the selection may change. */
export async function addPictureHere(here: () => Here, file: File, again?: Toast['action']): Promise<void> {
  const image = await bringPicture(here().session, file, again)
  if (image) addCardHere(here(), 'images', { image })
}

/** Onto the server, then into what the map knows; null: refused, and said why. */
export async function bringPicture(
  { mapId, doc }: Session,
  file: File,
  again?: Toast['action'],
): Promise<ImageId | null> {
  const upload = await uploadImage(mapId, file, tellProgress)
  if (!upload.ok) {
    showToast({ id: TOAST, message: upload.sentence, ...(again && { action: again }) })
    return null
  }
  hideToast(TOAST)
  addImage(doc, upload.stored.id, upload.stored.image)
  return upload.stored.id
}

/** A small picture is there before anybody could read that it is being sent. */
function tellProgress(share: number): void {
  if (share < 1) showToast({ id: TOAST, message: `Sending the picture, ${Math.round(share * 100)} %…` })
}
