// A document read as a map and a list of issues. Never throws, whatever the document holds. Writes nothing.
import * as Y from 'yjs'
import type { JourneyMap } from '../model/map.ts'
import { Resolver, type Rows } from './resolve.ts'
import type { Issue } from './rows.ts'
import { COLLECTIONS, metaOf, SCHEMA_VERSION, versionOf } from './schema.ts'
import { openSource, type Source } from './source.ts'

export interface MapReading {
  readonly map: JourneyMap
  readonly issues: readonly Issue[]
  /** The document was written by a newer version: shown, never changed. */
  readonly readOnly: boolean
}

/** Reads once. For a document that goes on changing, `openReader`. */
export function readMap(doc: Y.Doc): MapReading {
  const reader = openReader(doc)
  try {
    return reader.current()
  } finally {
    reader.close()
  }
}

export const titleOf = (doc: Y.Doc): string => {
  const title = metaOf(doc).get('title')
  return title instanceof Y.Text ? title.toString() : ''
}

export interface MapReader {
  /** The latest reading. Two calls without a change between them return the same object; untouched entities keep identity. */
  current(): MapReading
  /** Called after each transaction that changed the map. Returns its own undo. */
  subscribe(listener: () => void): () => void
  close(): void
}

export function openReader(doc: Y.Doc): MapReader {
  const source = openSource(doc)
  const resolver = new Resolver()
  const listeners = new Set<() => void>()
  let reading: MapReading | null = null
  const stop = onTransaction(doc, () => {
    reading = null
    for (const listener of listeners) listener()
  })
  return {
    current: () => {
      reading ??= compute(doc, source, resolver)
      return reading
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      stop()
      source.close()
    },
  }
}

function compute(doc: Y.Doc, source: Source, resolver: Resolver): MapReading {
  const rows = Object.fromEntries(COLLECTIONS.map((name) => [name, source.rows[name].read()])) as unknown as Rows
  const { emotions, issues: emotionIssues } = source.emotions.read()
  const { fields: brief, issues: briefIssues } = source.brief.read()
  const { fields: settings, issues: settingIssues } = source.settings.read()
  const { map, issues } = resolver.resolve({ rows, emotions, title: titleOf(doc), brief, settings })
  const rowIssues = COLLECTIONS.flatMap((name) => source.rows[name].issues())
  const readOnly = versionOf(doc) > SCHEMA_VERSION
  return {
    map,
    issues: [
      ...(readOnly ? [newerVersion(doc)] : []),
      ...briefIssues,
      ...settingIssues,
      // The order of a document's keys differs between two copies of it; the list of issues must not.
      ...[...rowIssues, ...emotionIssues, ...issues].sort(byCollection),
    ],
    readOnly,
  }
}

const byCollection = (a: Issue, b: Issue): number =>
  compare(a.collection, b.collection) || compare(a.id, b.id) || compare(a.code, b.code)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** `afterTransaction` fires for every transaction; only those that changed something matter. */
function onTransaction(doc: Y.Doc, listener: () => void): () => void {
  const handle = (transaction: Y.Transaction): void => {
    if (transaction.changed.size > 0) listener()
  }
  doc.on('afterTransaction', handle)
  return () => doc.off('afterTransaction', handle)
}

const newerVersion = (doc: Y.Doc): Issue => ({
  code: 'newer-version',
  collection: 'meta',
  id: '',
  message: `This map was written by a newer Throughline (document version ${versionOf(doc)}; this one knows ${SCHEMA_VERSION}). It can be read here, not changed.`,
})
