// One person's work on one map: the document, its reading, undo, the others, the connection. Made when the editor opens,
// closed when it goes. Everything the editor needs of the world outside the page comes from here.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type MapReader, openReader } from '../../core/doc/read.ts'
import type { Stamp } from '../../core/doc/schema.ts'
import { openUndo } from '../../core/doc/undo.ts'
import { access, type Role } from '../../core/model/access.ts'
import type { MapId } from '../../core/model/ids.ts'
import { loadVisitor, useVisitor } from '../visitor/visitor.ts'
import { openConnection } from './connection.ts'
import { createAnnouncer, type PresenceFields } from './presence.ts'
import { createStatus, type StatusStore } from './status.ts'

export interface Session {
  readonly mapId: MapId
  readonly role: Role
  readonly doc: Y.Doc
  readonly reader: MapReader
  readonly undo: Y.UndoManager
  readonly awareness: Awareness
  readonly status: StatusStore
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
  const connection = openConnection({ mapId, doc, undo, status })
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
    undo,
    awareness,
    status,
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
