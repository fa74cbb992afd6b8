// Says, before anything is stored, whether an update can be applied: is it well formed, does it tell anything new, and is
// everything it builds on there. Yjs would take an update whose predecessor is missing and keep it pending: thousands of them
// block the loop for seconds, and the log would hold what cannot be shown. Judges structure only, never content.
import * as Y from 'yjs'

/** `known` tells nothing new; `orphan` builds on something that has not arrived. */
export type Verdict = 'news' | 'known' | 'orphan' | 'malformed'

export interface Judgement {
  readonly verdict: Verdict
  /** For each client in the update, the clock after its last struct. */
  readonly ends: ReadonlyMap<number, number>
}

type Clocks = ReadonlyMap<number, number>
type Decoded = ReturnType<typeof Y.decodeUpdate>
type DeleteSet = Decoded['ds']

const NONE: Clocks = new Map()

/** Looks at the document only for an update that says something; a newcomer's first answer says nothing. */
interface Served {
  readonly doc: Y.Doc
}

/** `staged` holds the ends of updates that are on their way into the document. */
export function judgeUpdate(update: Uint8Array, served: Served, staged: Clocks): Judgement {
  const decoded = decode(update)
  if (decoded === null) return { verdict: 'malformed', ends: NONE }
  const known = (client: number) => Math.max(Y.getState(served.doc.store, client), staged.get(client) ?? 0)
  const { ends, complete } = follow(decoded.structs, known)
  const reached = (client: number) => Math.max(ends.get(client) ?? 0, known(client))
  if (!complete || decoded.structs.some((struct) => buildsOnMissing(struct, reached)))
    return { verdict: 'orphan', ends }
  if (deletesMissing(decoded.ds, reached)) return { verdict: 'orphan', ends }
  const adds = [...ends].some(([client, end]) => end > known(client))
  return { verdict: adds || deletesAnything(decoded.ds, served) ? 'news' : 'known', ends }
}

function decode(update: Uint8Array): Decoded | null {
  try {
    const decoded = Y.decodeUpdateV2(update, StrictDecoder)
    return [...decoded.ds.clients.values()].every(inOrder) ? decoded : null
  } catch {
    return null
  }
}

/** A map has no documents inside it; a few bytes each, they would cost kilobytes. */
class StrictDecoder extends Y.UpdateDecoderV1 {
  override readInfo(): number {
    const SUBDOCUMENT = 9
    const info = super.readInfo()
    if ((info & 0b11111) === SUBDOCUMENT) throw new Error('subdocuments are not part of a map')
    return info
  }
}

/** Yjs writes ranges sorted and apart. Others would make it walk the same structs again and again. */
function inOrder(ranges: readonly { clock: number; len: number }[]): boolean {
  let end = 0
  return ranges.every(({ clock, len }) => {
    const follows = clock >= end
    end = clock + len
    return follows && Number.isSafeInteger(end)
  })
}

/** Follows each client's structs from what is known; a gap makes the update incomplete. */
function follow(structs: Decoded['structs'], known: (client: number) => number): { ends: Clocks; complete: boolean } {
  const ends = new Map<number, number>()
  let complete = true
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const end = ends.get(client) ?? known(client)
    if (clock > end) complete = false
    ends.set(client, Math.max(end, clock + struct.length))
  }
  return { ends, complete }
}

function buildsOnMissing(struct: Decoded['structs'][number], reached: (client: number) => number): boolean {
  if (!(struct instanceof Y.Item)) return false
  const missing = (id: unknown) => id instanceof Y.ID && id.clock >= reached(id.client)
  return missing(struct.origin) || missing(struct.rightOrigin) || missing(struct.parent)
}

function deletesMissing(deletes: DeleteSet, reached: (client: number) => number): boolean {
  for (const [client, ranges] of deletes.clients) {
    const last = ranges.at(-1)
    if (last && last.clock + last.len > reached(client)) return true
  }
  return false
}

/** Whether something is deleted that the document still shows; what is only staged counts as shown. */
function deletesAnything(deletes: DeleteSet, served: Served): boolean {
  for (const [client, ranges] of deletes.clients) {
    const { store } = served.doc
    const structs = store.clients.get(client) ?? []
    const state = Y.getState(store, client)
    for (const { clock, len } of ranges) {
      const end = clock + len
      if (end > state) return true
      if (len === 0) continue
      for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
        const struct = structs[at]
        if (!struct || struct.id.clock >= end) break
        if (!struct.deleted) return true
      }
    }
  }
  return false
}
