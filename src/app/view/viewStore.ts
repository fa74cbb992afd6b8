// How this person looks at the open map, and how that is changed: kept in this browser, for each map by itself. One's own:
// nobody else's view changes with it. What is asked for by the filter is in the store of what one looks at (uiStore.ts).
import { create } from 'zustand'
import type { LaneId, MapId, SavedViewId, StepId } from '../../core/model/ids.ts'
import { type View, viewSchema, WHOLE } from '../../core/model/view.ts'
import { cellKey } from '../../core/scene/cells.ts'

interface ViewState {
  readonly mapId: MapId | null
  readonly view: View
  /** The saved view that was opened last. */
  readonly saved: SavedViewId | null
  /** Cells that show all their cards while others show the first; until the page is left. */
  readonly opened: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export const useView = create<ViewState>()(() => ({ mapId: null, view: WHOLE, saved: null, opened: NONE }))

/** As one left it. */
export const openView = (mapId: MapId): void =>
  useView.setState({ mapId, view: keptView(mapId), saved: null, opened: NONE }, true)

/** What is undefined goes back to how every map is at first. */
export function changeView(some: { readonly [Part in keyof View]?: View[Part] | undefined }): void {
  const { view, saved } = useView.getState()
  const all = Object.entries({ ...view, ...some }).filter(([, value]) => value !== undefined)
  wholeView(Object.fromEntries(all), saved)
}

/** Instead of what one had. */
export function wholeView(view: View, saved: SavedViewId | null): void {
  const { mapId } = useView.getState()
  if (mapId) keep(mapId, view)
  useView.setState({ view, saved })
}

export function openCell(laneId: LaneId, stepId: StepId): void {
  const { opened } = useView.getState()
  const cell = cellKey(laneId, stepId)
  if (!opened.has(cell)) useView.setState({ opened: new Set([...opened, cell]) })
}

const keyOf = (mapId: MapId): string => `throughline.view.${mapId}`

/** A browser may refuse storage; the view then lasts as long as the page. */
function keptView(mapId: MapId): View {
  try {
    const parsed = viewSchema.safeParse(JSON.parse(localStorage.getItem(keyOf(mapId)) ?? '{}'))
    return parsed.success ? parsed.data : WHOLE
  } catch {
    return WHOLE
  }
}

function keep(mapId: MapId, view: View): void {
  try {
    if (Object.keys(view).length > 0) localStorage.setItem(keyOf(mapId), JSON.stringify(view))
    else localStorage.removeItem(keyOf(mapId))
  } catch {
    // Refused: see keptView.
  }
}
