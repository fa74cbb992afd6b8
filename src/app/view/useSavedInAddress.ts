// The address says which saved view one sees, `?saved=<id>`, and opens it for whoever comes by it. Written into the entry of the
// history that is there, as a selection is; once one sees something else, the address says nothing of it. Going back to before a
// saved view was chosen shows what was seen there.
import { useEffect, useRef } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import { keepSaved, useEntry, useSavedAsked } from '../router.ts'
import { useReadingOf, useSession } from '../session/hooks.ts'
import { showToast } from '../ui/Toast.ts'
import { useUi } from '../uiStore.ts'
import { openedSaved, openSaved, seeAgain } from './savedViews.ts'
import { useView } from './viewStore.ts'
import { entryOf } from './viewTurns.ts'

/** What this browser keeps of the map may be older than what the link names. */
const COMING_MS = 3_000

export function useSavedInAddress(): void {
  const { reading } = useSession()
  // Not the map: this stands in the bar, which no letter renders.
  const views = useReadingOf(viewsOf)
  const asked = useSavedAsked()
  const { turn, seen } = entryOf(useEntry())
  const isHere = views.some(({ id }) => id === asked)
  const waiting = useRef(asked)
  /** By this hook: what it says of what one sees is nothing to open. */
  const written = useRef<string | null>(null)
  const turnHere = useRef(turn)
  // What one sees: the address follows it.
  useView()
  useUi(({ filter }) => filter)

  // biome-ignore lint/correctness/useExhaustiveDependencies: where one came to is read when one comes there
  useEffect(() => {
    const isThere = turn === turnHere.current
    turnHere.current = turn
    if (!isThere && asked === null && seen) seeAgain(seen, null)
    if (isThere && asked === written.current) return
    waiting.current = isHere ? null : asked
    if (isHere) {
      const { map } = reading.current()
      const saved = map.views.find(({ id }) => id === asked)
      const opened = openedSaved(map)
      if (saved && !(opened?.isAsSaved && opened.saved === saved)) openSaved(map, saved)
    } else if (asked !== null) {
      const timer = setTimeout(() => {
        waiting.current = null
        keepSaved(null)
        showToast({
          id: 'saved-view-gone',
          message: 'The saved view that this link names is not on this map any more.',
        })
      }, COMING_MS)
      return () => clearTimeout(timer)
    }
  }, [reading, asked, isHere, turn])

  useEffect(() => {
    if (waiting.current !== null) return
    const opened = openedSaved(reading.current().map)
    written.current = opened?.isAsSaved ? opened.saved.id : null
    keepSaved(written.current)
  })
}

const viewsOf = ({ map }: MapReading) => map.views
