// Sends a picture to the server, with progress. Every refusal comes back as a sentence: the server's own, or one of ours
// where there is no answer. By XMLHttpRequest, since fetch cannot tell how much has been sent.
import type { MapId } from '../../../core/model/ids.ts'
import { problemSchema, type StoredImage, storedImageSchema, UPLOAD_LIMITS } from '../../../core/wire/routes.ts'

export type Upload =
  | { readonly ok: true; readonly stored: StoredImage }
  /** What was wrong and what is accepted. */
  | { readonly ok: false; readonly sentence: string }

/** What a file dialog offers; the server judges what was chosen. */
export const ACCEPTED_PICTURES = 'image/png,image/jpeg,image/webp,image/gif'

/** `onProgress` is told the share that was sent, 0 to 1. Never rejects. */
export function uploadImage(mapId: MapId, file: File, onProgress: (share: number) => void): Promise<Upload> {
  const tooLarge = refuseSize(file.size)
  if (tooLarge) return Promise.resolve({ ok: false, sentence: tooLarge })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/maps/${mapId}/images`)
    request.setRequestHeader('Content-Type', file.type === '' ? 'application/octet-stream' : file.type)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => resolve(answerOf(request))
    request.onerror = () =>
      resolve({
        ok: false,
        sentence: 'The server did not answer. The picture was not added; choose it again when you are back online.',
      })
    request.send(file)
  })
}

/** Said before anything is sent: a server that refuses in the middle of a body is heard as a broken connection. */
export function refuseSize(bytes: number): string | null {
  if (bytes <= UPLOAD_LIMITS.imageBytes) return null
  return `This picture has ${megabytes(bytes)} MB. A picture may have up to ${megabytes(UPLOAD_LIMITS.imageBytes)} MB; save it smaller, then choose it again.`
}

const megabytes = (bytes: number): string => (Math.round((bytes / 1024 / 1024) * 10) / 10).toString()

function answerOf(request: XMLHttpRequest): Upload {
  const body = parseJson(request.responseText)
  const stored = storedImageSchema.safeParse(body)
  if (request.status < 300 && stored.success) return { ok: true, stored: stored.data }
  const problem = problemSchema.safeParse(body)
  if (problem.success) return { ok: false, sentence: problem.data.detail }
  return { ok: false, sentence: `The server answered ${request.status} without saying why. The picture was not added.` }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // A proxy's own page, told by its status.
  }
}
