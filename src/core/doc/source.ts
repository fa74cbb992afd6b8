// The parts of a document as checked plain data, each read again only after it changed. Writes nothing, never throws.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Brief, briefSchema, DEFAULT_SETTINGS, type Settings, settingsSchema } from '../model/map.ts'
import { type EmotionReading, readEmotions } from './emotionKeys.ts'
import { readEntity } from './entity.ts'
import { type Issue, type Row, readRow } from './rows.ts'
import { briefOf, COLLECTIONS, type Collection, collection, emotionsOf, settingsOf } from './schema.ts'

export interface Source {
  readonly rows: { readonly [C in Collection]: CachedRows<C> }
  readonly brief: Cached<FieldsReading<Brief>>
  readonly settings: Cached<FieldsReading<Settings>>
  readonly emotions: Cached<EmotionReading>
  close(): void
}

export function openSource(doc: Y.Doc): Source {
  const rows = Object.fromEntries(
    COLLECTIONS.map((name) => [name, new CachedRows(doc, name)]),
  ) as unknown as Source['rows']
  const brief = new Cached<FieldsReading<Brief>>(briefOf(doc), (entity) =>
    readFields('brief', entity, { schema: briefSchema, fallback: {} }),
  )
  const settings = new Cached<FieldsReading<Settings>>(settingsOf(doc), readSettingFields)
  const emotions = new Cached<EmotionReading>(emotionsOf(doc), (points, last) =>
    readEmotions(points.entries(), last?.emotions),
  )
  return {
    ...{ rows, brief, settings, emotions },
    close() {
      for (const part of [...Object.values(rows), brief, settings, emotions]) part.close()
    },
  }
}

/** The settings alone, for whoever needs nothing else of a map. */
export const readSettings = (doc: Y.Doc): Settings => readSettingFields(settingsOf(doc)).fields

const readSettingFields = (entity: Y.Map<unknown>): FieldsReading<Settings> =>
  readFields('settings', entity, { schema: settingsSchema, fallback: DEFAULT_SETTINGS })

/** Rows of one collection; a transaction drops only the rows it touched. */
class CachedRows<C extends Collection> {
  readonly #source: Y.Map<Y.Map<unknown>>
  readonly #name: C
  readonly #rows = new Map<string, Row<C>>()
  readonly #issues = new Map<string, Issue>()
  readonly #stale: Set<string>

  constructor(doc: Y.Doc, name: C) {
    this.#name = name
    this.#source = collection(doc, name)
    this.#stale = new Set(this.#source.keys())
    this.#source.observeDeep(this.#handleChange)
  }

  readonly #handleChange = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path
      if (typeof id === 'string') this.#stale.add(id)
      else for (const key of event.changes.keys.keys()) this.#stale.add(key)
    }
  }

  read(): ReadonlyMap<string, Row<C>> {
    for (const id of this.#stale) {
      const reading = this.#source.has(id) ? readRow(this.#name, id, this.#source.get(id)) : null
      // A row that changes keeps its place among the others, which keeps sorting them cheap.
      if (reading?.kind === 'row') this.#rows.set(id, reading.row)
      else this.#rows.delete(id)
      if (reading?.kind === 'malformed') this.#issues.set(id, reading.issue)
      else this.#issues.delete(id)
    }
    this.#stale.clear()
    return this.#rows
  }

  issues(): Issue[] {
    return [...this.#issues.values()]
  }

  close(): void {
    this.#source.unobserveDeep(this.#handleChange)
  }
}

/** What is made of one part of the document, with the last making at hand. */
class Cached<T> {
  readonly #source: Y.Map<unknown>
  readonly #make: (source: Y.Map<unknown>, last: T | undefined) => T
  #last: T | undefined
  #stale = true

  constructor(source: Y.Map<unknown>, make: (source: Y.Map<unknown>, last: T | undefined) => T) {
    this.#source = source
    this.#make = make
    source.observeDeep(this.#handleChange)
  }

  readonly #handleChange = (): void => {
    this.#stale = true
  }

  read(): T {
    if (this.#last === undefined || this.#stale) this.#last = this.#make(this.#source, this.#last)
    this.#stale = false
    return this.#last
  }

  close(): void {
    this.#source.unobserveDeep(this.#handleChange)
  }
}

interface FieldsReading<T> {
  readonly fields: T
  readonly issues: readonly Issue[]
}

/** Fields one by one: a malformed one falls back alone. */
function readFields<S extends z.ZodMiniObject>(
  name: 'brief' | 'settings',
  source: Y.Map<unknown>,
  { schema, fallback }: { schema: S; fallback: z.infer<S> },
): FieldsReading<z.infer<S>> {
  const stored = readEntity(source, [])
  const issues: Issue[] = []
  const fields: Record<string, unknown> = { ...fallback }
  for (const [field, accepted] of Object.entries(schema.shape)) {
    if (stored[field] === undefined) continue
    const parsed = z.safeParse(accepted, stored[field])
    if (parsed.success) fields[field] = parsed.data
    else issues.push(malformedField(name, field))
  }
  return { fields: fields as z.infer<S>, issues }
}

const malformedField = (name: 'brief' | 'settings', id: string): Issue => ({
  code: 'malformed',
  collection: name,
  id,
  message: `In the ${name} “${inWords(id)}” could not be read and counts as not set.`,
})

/** `startsWhen` is what people read as “starts when”, `ownerId` as “owner”. */
const inWords = (field: string): string =>
  field.replace(/Id(s?)$/, '$1').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
