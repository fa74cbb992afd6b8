// Opening a saved view is a step that the browser's Back takes back. The entries of the history count these turns, and the one that
// was left keeps what was seen there. Knows the history and what one sees; reads no address.
import * as z from 'zod/mini'
import type { JourneyMap, SavedView } from '../../core/model/map.ts'
import { type View, viewSchema } from '../../core/model/view.ts'
import { savedAddress } from '../router.ts'
import { openSaved, viewNow } from './savedViews.ts'

/** Kept with an entry of the history, which may be one that an older program wrote. */
const entrySchema = z.object({ turn: z.number(), seen: z.optional(viewSchema) })

type Entry = z.infer<typeof entrySchema>

export function entryOf(state: unknown): Entry {
  const parsed = entrySchema.safeParse(state)
  return parsed.success ? parsed.data : { turn: 0 }
}

/** As somebody chooses it: one can go back to what one saw before. */
export function goToSaved(map: JourneyMap, saved: SavedView): void {
  const { turn } = entryOf(history.state)
  const seen: View = viewNow()
  history.replaceState({ turn, seen } satisfies Entry, '')
  history.pushState({ turn: turn + 1 } satisfies Entry, '', savedAddress(saved.id))
  openSaved(map, saved)
}
