// One person's work on one map: the document, its reading, undo, the others, the connection. Made when the editor opens,
// closed when it goes. Everything the editor needs of the world outside the page comes from here.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type MapReader, type MapReading, openReader } from '../../core/doc/read.ts'
import type { Stamp } from '../../core/doc/schema.ts'
import { openUndo } from '../../core/doc/undo.ts'
import { access, type Role } from '../../core/model/access.ts'
import type { MapId } from '../../core/model/ids.ts'
import { loadVisitor, useVisitor } from '../visitor/visitor.ts'
import { openConnection } from './connection.ts'
import { type Followed, follow } from './followed.ts'
import { createLiveEvents, type LiveEvents } from './liveEvents.ts'
import { withFrame, within } from './pace.ts'
import { createAnnouncer, type Peer, type PresenceFields, readPeers } from './presence.ts'
import { createStatus, type StatusStore } from './status.ts'
import { createWaiting, type WaitingStore } from './waiting.ts'

export interface Session {
  readonly mapId: MapId
  readonly role: Role
  readonly doc: Y.Doc
  readonly reader: MapReader
  /** What the interface shows of the reader: the same a frame later, swapped for all of it together. */
  readonly reading: Followed<MapReading>
  /** The others without what moves: their pointers, and what they drag. */
  readonly peers: Followed<readonly Peer[]>
  readonly undo: Y.UndoManager
  readonly awareness: Awareness
  readonly status: StatusStore
  /** What one changed offline and the server does not have yet. */
  readonly waiting: WaitingStore
  /** What the server tells beside the document. */
  readonly live: LiveEvents
  /** The role allows it and this version understands the document. */
  mayEdit(): boolean
  /** Who does it and when, for a command that leaves a trace. */
  stamp(): Stamp
  announce(fields: PresenceFields): void
  retry(): void
  close(): void
}

export function openSession(mapId: MapId, role: Role): Session {
  const doc = new Y.Doc()
  const reader = openReader(doc)
  const undo = openUndo(doc)
  const status = createStatus()
  const live = createLiveEvents()
  const connection = openConnection({ mapId, doc, undo, status, live })
  const { awareness } = connection.provider
  const announcer = createAnnouncer(awareness)
  // A page that opened without the server knows its visitor only from the last time.
  status.subscribe((now, before) => {
    if (now.connection === 'online' && before.connection === 'offline') void loadVisitor()
  })
  const unsubscribe = useVisitor.subscribe((now, before) => {
    if (now?.name !== before?.name) connection.renew()
  })
  return {
    mapId,
    role,
    doc,
    reader,
    reading: follow({ read: reader.current, watch: reader.subscribe, soon: withFrame }),
    peers: followPeers(awareness),
    undo,
    awareness,
    status,
    waiting: createWaiting(mapId),
    live,
    mayEdit: () => access(role, 'edit') && !reader.current().readOnly,
    stamp: () => ({ at: new Date().toISOString(), by: useVisitor.getState()?.id ?? 'unknown' }),
    announce: announcer.announce,
    retry: connection.retry,
    close: () => {
      unsubscribe()
      announcer.close()
      connection.close()
      reader.close()
      undo.destroy()
      doc.destroy()
    },
  }
}

/** Ten times a second is enough for names. */
const PEERS_MS = 100

function followPeers(awareness: Awareness): Followed<readonly Peer[]> {
  let peers: readonly Peer[] = []
  return follow({
    read: () => {
      const now = readPeers(awareness).map((peer) => ({ ...peer, cursor: null, dragging: null }))
      if (JSON.stringify(now) !== JSON.stringify(peers)) peers = now
      return peers
    },
    watch: (changed) => {
      awareness.on('change', changed)
      return () => awareness.off('change', changed)
    },
    soon: within(PEERS_MS),
  })
}
