// What is too large for a message of the sync socket, such as the work of a long offline time, goes up by HTTP in parts. Then
// the socket goes on with what was changed meanwhile. Knows the route and the protocol; nothing of what is in a document.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageYjsSyncStep2 } from 'y-protocols/sync'
import { messageSync } from 'y-websocket'
import * as Y from 'yjs'
import { UPDATE_PART_BYTES } from '../../core/wire/messages.ts'
import { newId } from './newId.ts'
import type { Detour } from './sentCount.ts'

interface Uploader {
  readonly doc: Y.Doc
  /** Where the parts are posted. */
  readonly address: string
}

/**
 * Until the server has the large update it drops what builds on it, and waits for the answer to its step 1. That answer
 * follows when the update is saved, and contains everything since: so one upload at a time is enough for a socket.
 */
export function openDetour({ doc, address }: Uploader): Detour {
  const busy = new WeakSet<WebSocket>()
  return (message, socket) => {
    if (busy.has(socket)) return
    busy.add(socket)
    const since = Y.encodeStateVector(doc)
    const gone = new AbortController()
    socket.addEventListener('close', () => gone.abort())
    void upload(address, contentOf(message), gone.signal).then((outcome) => {
      busy.delete(socket)
      if (gone.signal.aborted) return
      if (outcome === 'saved') socket.send(answer(Y.encodeStateAsUpdate(doc, since)))
      // A new socket tries again. What the server will never take stays unsaved, and is said to be.
      if (outcome === 'failed') socket.close()
    })
  }
}

async function upload(
  address: string,
  update: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Promise<'saved' | 'failed' | 'refused'> {
  const name = newId()
  const parts = Math.ceil(update.byteLength / UPDATE_PART_BYTES)
  for (let part = 0; part < parts; part += 1) {
    const body = update.subarray(part * UPDATE_PART_BYTES, (part + 1) * UPDATE_PART_BYTES)
    const headers = { 'content-type': 'application/octet-stream' }
    const query = `upload=${name}&part=${part}&parts=${parts}`
    const response = await fetch(`${address}?${query}`, { method: 'POST', headers, body, signal }).catch(() => null)
    if (!response?.ok) return response && NEVER.includes(response.status) ? 'refused' : 'failed'
  }
  return 'saved'
}

/** Too large, not allowed, no update: the same bytes would be refused again. */
const NEVER: readonly number[] = [400, 403, 413, 422]

function contentOf(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return new Uint8Array(decoding.readVarUint8Array(decoder))
}

const answer = (update: Uint8Array): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageSync)
    encoding.writeVarUint(encoder, messageYjsSyncStep2)
    encoding.writeVarUint8Array(encoder, update)
  }) as Uint8Array<ArrayBuffer>
