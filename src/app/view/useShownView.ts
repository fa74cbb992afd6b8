// What of the map is shown: on the canvas what this person has in sight, in the outline always everything.
import { type View, WHOLE } from '../../core/model/view.ts'
import { useMapView } from '../router.ts'
import { useView } from './viewStore.ts'

interface ShownView {
  readonly view: View
  readonly opened: ReadonlySet<string>
}

export function useShownView(): ShownView {
  const onCanvas = useMapView() === 'canvas'
  const view = useView((state) => state.view)
  const opened = useView((state) => state.opened)
  return { view: onCanvas ? view : WHOLE, opened }
}
