// Maps and folders that were deleted 30 days ago are removed for good, and what customers sent for such maps with them. Knows a
// clock, the store and the answer book.
import type { AnswerBook } from './feedback/answerBook.ts'
import type { Store } from './store/port.ts'
import type { Log } from './sync/hooks.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const KEPT_MS = 30 * DAY_MS

export interface Bin {
  readonly store: Store
  readonly feedback: Pick<AnswerBook, 'forget'>
  readonly now: () => Date
  readonly log: Log
}

/** Once now and then daily. Returns its own undo. */
export function keepBinEmpty(bin: Bin): () => void {
  const empty = () => {
    emptyBin(bin).catch((error: unknown) => bin.log.error({ err: error }, 'the bin could not be emptied'))
  }
  empty()
  const timer = setInterval(empty, DAY_MS).unref()
  return () => clearInterval(timer)
}

export async function emptyBin({ store, feedback, now, log }: Bin): Promise<void> {
  const before = new Date(now().getTime() - KEPT_MS).toISOString()
  const due = (await store.listMaps({ deleted: true })).filter(
    ({ deletedAt }) => deletedAt !== null && deletedAt < before,
  )
  // First: a map that is gone has nobody left who would ask for what customers sent to be removed.
  if (due.length > 0) await feedback.forget(due.map(({ id }) => id))
  const removed = await store.purgeMaps(before)
  await store.purgeFolders(before)
  if (removed > 0) log.info({ removed }, 'maps were removed from the bin for good')
}
