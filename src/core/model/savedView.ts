// A saved view where it is used: found by its id or its name, and without what of it is gone. Pure; opens nothing.
import type { Filter } from './filter.ts'
import type { JourneyMap, SavedView } from './map.ts'
import type { Picture } from './picture.ts'
import { err, ok, type Result } from './result.ts'
import type { View } from './view.ts'

/** How one looks at this map by a saved view: nobody is asked for who is gone, since no card could answer. */
export function viewOn({ personas, people }: JourneyMap, { view }: SavedView): View {
  const { filter, ...rest } = view as View
  if (!filter) return rest
  const still = <Id>(asked: readonly Id[] | undefined, there: readonly { readonly id: Id }[]): Id[] =>
    (asked ?? []).filter((id) => there.some((each) => each.id === id))
  const kept: Filter = { ...filter, personas: still(filter.personas, personas), owners: still(filter.owners, people) }
  const asking = Object.entries(kept).filter(([, asked]) => asked !== undefined && asked.length > 0)
  return asking.length > 0 ? { ...rest, filter: Object.fromEntries(asking) } : rest
}

/** A picture as it is ordered: its view may be one that the map has, by id or by name. */
export interface OrderedPicture extends Omit<Picture, 'view'> {
  readonly view?: View | string | undefined
}

/** The filter of a saved view is the picture's, unless another one is asked for. */
export function pictureOn(map: JourneyMap, { view, ...picture }: OrderedPicture): Result<Picture, 'unknown-view'> {
  if (typeof view !== 'string') return ok({ ...picture, view })
  const saved = map.views.find(({ id }) => id === view) ?? map.views.find(({ name }) => name === view)
  if (!saved) return err('unknown-view')
  const { filter, ...shown } = viewOn(map, saved)
  return ok({ ...picture, view: shown, filter: picture.filter ?? filter })
}
