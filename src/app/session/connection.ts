// The wire of a session: the sync socket, the copy kept in this browser, and what is known to be saved. Knows documents as a
// whole; knows nothing of what is in them.
import * as decoding from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { SCHEMA_VERSION, versionOf } from '../../core/doc/schema.ts'
import type { MapId } from '../../core/model/ids.ts'
import { isFinal } from '../../core/wire/close.ts'
import {
  MESSAGE_EVENT,
  MESSAGE_SAVED,
  SAVED_PARAMETER,
  SCHEMA_PARAMETER,
  SUBPROTOCOL,
} from '../../core/wire/messages.ts'
import { openDetour } from './largeUpdate.ts'
import type { LiveTeller } from './liveEvents.ts'
import { speakForOneself } from './ownPresence.ts'
import { countingSocket, type Sent } from './sentCount.ts'
import type { StatusStore } from './status.ts'
import { openUnsaved } from './unsaved.ts'

export interface Connection {
  readonly provider: WebsocketProvider
  /** Asks again now, without waiting for the next attempt. */
  retry(): void
  /** A new socket in place of this one: the server takes name and network from how a socket came in. */
  renew(): void
  close(): void
}

interface ConnectionRequest {
  readonly mapId: MapId
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  readonly status: StatusStore
  readonly live: LiveTeller
}

/** Backoff has no jitter of its own, and a room of 200 that comes back at once would not. */
const backoffMs = (): number => 2_000 + Math.random() * 3_000

export function openConnection({ mapId, doc, undo, status, live }: ConnectionRequest): Connection {
  const sent: Sent = { messages: 0, answered: false }
  const persistence = new IndexeddbPersistence(`throughline:${mapId}`, doc)
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, mapId, doc, {
    connect: false,
    disableBc: true,
    maxBackoffTime: backoffMs(),
    params: { [SAVED_PARAMETER]: '1', [SCHEMA_PARAMETER]: String(SCHEMA_VERSION) },
    protocols: [SUBPROTOCOL],
    WebSocketPolyfill: countingSocket(sent, openDetour({ doc, address: `/api/maps/${mapId}/updates` })),
  })
  speakForOneself(provider)
  const isOwn = (origin: unknown): boolean => origin !== provider && origin !== persistence
  const unsaved = openUnsaved({ mapId, doc, undo, isOwn, tell: (count) => status.setState({ unsaved: count }) })
  // Invariant [CANVAS1]: "Saved" is said only when the server has all that this connection sent, and the connection has sent
  // all there is. Until the step 2 is answered, changes made before the connection are still only here.
  provider.messageHandlers[MESSAGE_SAVED] = (_encoder, decoder) => {
    const durable = decoding.readVarUint(decoder)
    if (sent.answered && durable === sent.messages) unsaved.clear()
  }
  provider.messageHandlers[MESSAGE_EVENT] = (_encoder, decoder) => live.tell(decoding.readVarString(decoder))
  provider.on('status', ({ status: now }: { status: string }) =>
    now === 'connected' ? live.connect() : live.disconnect(),
  )
  watchProvider(provider, status, () => versionOf(doc) > 0)
  let closed = false
  const connect = (): void => {
    if (versionOf(doc) > 0) status.setState({ phase: 'ready' })
    if (!closed) provider.connect()
  }
  // The copy of this browser first: else all of it would be sent up as if it were new. A browser may refuse to keep one.
  persistence.whenSynced.then(connect)
  persistence._db.catch(connect)
  // A socket over a network that went notices it only after half a minute. The browser's word is proved by connecting anew:
  // without a network that fails at once, while a server on this very machine answers all the same.
  const renew = (): void => {
    if (!provider.shouldConnect) return
    provider.disconnect()
    provider.connect()
  }
  addEventListener('online', renew)
  addEventListener('offline', renew)
  return {
    provider,
    retry: () => {
      status.setState({ phase: 'loading' })
      provider.connect()
    },
    renew,
    close: () => {
      closed = true
      removeEventListener('online', renew)
      removeEventListener('offline', renew)
      unsaved.close()
      provider.destroy()
      void persistence.destroy().catch(() => {}) // It was refused; there is nothing to close.
    },
  }
}

function watchProvider(provider: WebsocketProvider, status: StatusStore, hasContent: () => boolean): void {
  provider.on('sync', (synced: boolean) => {
    if (synced) status.setState({ phase: 'ready' })
  })
  provider.on('status', ({ status: now }: { status: string }) => {
    if (now === 'connected') status.setState({ connection: 'online' })
  })
  provider.on('connection-close', (event: CloseEvent | null) => {
    status.setState({ connection: 'offline' })
    if (event && isFinal(event.code)) status.setState({ phase: 'closed', close: event.code })
    else if (!hasContent()) status.setState({ phase: 'unreachable' })
  })
}
