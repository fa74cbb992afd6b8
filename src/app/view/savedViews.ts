// Saved views as this person uses them: what one sees now as a view, opening one, and which one it is that one sees. Changes what
// one looks at; changes no map.
import { isFiltering, NO_FILTER } from '../../core/model/filter.ts'
import type { SavedViewId } from '../../core/model/ids.ts'
import type { JourneyMap, SavedView } from '../../core/model/map.ts'
import { viewOn } from '../../core/model/savedView.ts'
import type { View } from '../../core/model/view.ts'
import { say } from '../canvas/spoken.ts'
import { select, useUi } from '../uiStore.ts'
import { useView, wholeView } from './viewStore.ts'

/** With the filter, which is kept beside the rest of the view. */
export function viewNow(): View {
  const { filter } = useUi.getState()
  return { ...useView.getState().view, ...(isFiltering(filter) && { filter: asking(filter) }) }
}

/** Instead of all one had. What was selected may be out of sight then, and would be changed unseen. */
export function openSaved(map: JourneyMap, saved: SavedView): void {
  seeAgain(viewOn(map, saved), saved.id)
  say(`${saved.name || 'Saved view'} is shown`)
}

/** As it is or was, its filter with it. */
export function seeAgain({ filter = NO_FILTER, ...view }: View, saved: SavedViewId | null): void {
  wholeView(view, saved)
  select(null)
  useUi.setState({ filter })
}

/** The saved view that one opened last in this map, and whether one still sees it as it is saved. */
export function openedSaved(map: JourneyMap): { readonly saved: SavedView; readonly isAsSaved: boolean } | null {
  const saved = map.views.find(({ id }) => id === useView.getState().saved)
  return saved ? { saved, isAsSaved: isAlike(viewOn(map, saved), viewNow()) } : null
}

const asking = <T extends object>(filter: T): T =>
  Object.fromEntries(Object.entries(filter).filter(([, asked]) => asked?.length > 0)) as T

/** In whatever order their parts were chosen. */
const isAlike = (a: View, b: View): boolean => inOrder(a) === inOrder(b)

const inOrder = (view: View): string =>
  JSON.stringify(view, (_, value: unknown) => {
    if (Array.isArray(value)) return value.toSorted()
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  })
