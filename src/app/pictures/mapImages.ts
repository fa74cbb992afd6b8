// The pictures on a map for a drawing of it, as `data:` URLs in formats that resvg draws. What the server cannot be asked for
// and the browser does not keep is left out. Runs in the worker of pictures.
import { encode } from 'fast-png'
import type { ImageId, MapId } from '../../core/model/ids.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { imageAddress } from '../api/images.ts'
import { base64 } from './base64.ts'

export async function mapImages(mapId: MapId, { images }: JourneyMap): Promise<Record<ImageId, string>> {
  const ids = Object.keys(images) as ImageId[]
  const found = await Promise.all(ids.map(async (id) => [id, await dataUrl(imageAddress(mapId, id))] as const))
  return Object.fromEntries(found.filter(([, url]) => url !== null)) as Record<ImageId, string>
}

async function dataUrl(address: string): Promise<string | null> {
  // A picture never changes under its address.
  const response = await fetch(address, { cache: 'force-cache' }).catch(() => null)
  if (!response?.ok) return null
  const type = response.headers.get('content-type') ?? ''
  const bytes = new Uint8Array(await response.arrayBuffer())
  const drawn = type === 'image/webp' ? await withoutWebp(bytes) : { type, bytes }
  return `data:${drawn.type};base64,${base64(drawn.bytes)}`
}

interface Encoded {
  readonly type: string
  readonly bytes: Uint8Array
}

/** As the server has it (server/render/drawable.ts): one that is damaged stays as it is and is not drawn. */
async function withoutWebp(bytes: Uint8Array<ArrayBuffer>): Promise<Encoded> {
  const { default: decode } = await import('@jsquash/webp/decode.js')
  try {
    const { data, width, height } = await decode(bytes.buffer)
    return { type: 'image/png', bytes: encode({ data, width, height, channels: 4 }) }
  } catch {
    return { type: 'image/webp', bytes }
  }
}
