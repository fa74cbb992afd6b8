// What the sync server is told from outside: what a document means, and where to write a line. Keeps the journey model out.
import type * as Y from 'yjs'
import type { Timestamp } from '../store/timestamp.ts'

/** What the sync server must be told about a document's content, since it knows only bytes. */
export interface DocumentHooks {
  /** Clients that connect with an older `?schema=` are closed with 4426. */
  readonly schemaVersion: number
  /** Brings an older document up to date. `newer` when a later version wrote it: its room is then read-only for everybody. */
  migrate(doc: Y.Doc): 'current' | 'newer'
  /** Removes for good what was marked deleted before this moment. */
  purge(doc: Y.Doc, before: Timestamp): void
  /** The version of the schema that a document is written in. */
  versionOf(doc: Y.Doc): number
  /** When the oldest of what is marked deleted was deleted; null when nothing is. */
  oldestDeletion(doc: Y.Doc): Timestamp | null
  /** The title that lists show. */
  titleOf(doc: Y.Doc): string
}

/** The part of pino that is used here. Never given a key. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
