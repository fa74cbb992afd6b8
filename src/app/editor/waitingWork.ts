// Notes what one changes offline until the server has it, and tells when it turns out that it is deleted, or what it stands in.
// What one deleted oneself is no work that waits.
import type * as Y from 'yjs'
import { collection } from '../../core/doc/schema.ts'
import type { Session } from '../session/session.ts'
import { COLLECTIONS, homeOf, stampOf, type Thing } from '../session/thing.ts'

type Watched = Pick<Session, 'doc' | 'reading' | 'status' | 'waiting'>

export function watchWaitingWork({ doc, reading, status, waiting }: Watched, tell: (lost: Thing) => void): () => void {
  const forget = (ids: readonly string[]): void => {
    const left = new Map(waiting.getState())
    const hits = ids.filter((id) => left.delete(id))
    if (hits.length > 0) waiting.setState(left, true)
  }
  const note = (thing: Thing): void => {
    if (stampOf(doc, thing)) forget([thing.id])
    else if (status.getState().connection === 'offline' && !waiting.getState().has(thing.id)) {
      waiting.setState(new Map(waiting.getState()).set(thing.id, thing), true)
    }
  }
  const check = (gone: Thing): void => {
    if (!stampOf(doc, gone)) return
    // What is told to the interface is older by this very change, so it still has what is gone.
    const { map } = reading.current()
    const lost = [...waiting.getState().values()].filter((thing) => isOrIsIn(map, thing, gone))
    forget(lost.map(({ id }) => id))
    if (lost.length > 0) tell(gone)
  }
  const stops = KINDS.map((kind) => {
    const root = collection(doc, COLLECTIONS[kind])
    const handle = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction): void => {
      for (const id of idsOf(events)) (local ? note : check)({ kind, id })
    }
    root.observeDeep(handle)
    return () => root.unobserveDeep(handle)
  })
  const unsubscribe = status.subscribe(({ unsaved }) => {
    if (unsaved === 0) waiting.setState(new Map(), true)
  })
  return () => {
    unsubscribe()
    for (const stop of stops) stop()
  }
}

const KINDS = Object.keys(COLLECTIONS) as Thing['kind'][]

const isOrIsIn = (map: Parameters<typeof homeOf>[0], thing: Thing, gone: Thing): boolean =>
  [thing, ...homeOf(map, thing)].some(({ id }) => id === gone.id)

/** Of the entities that events are in. */
function idsOf(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ path: [id], keys }) => (id === undefined ? [...keys.keys()] : [String(id)])))
}
