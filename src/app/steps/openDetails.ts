// The inspector over a step's page opens for who asks for it. What is selected on the way, by a swipe, an addition or undo, leaves
// it as it is, and a field that is typed in closes it. Knows no inspector.
import { type Selected, select, useUi } from '../uiStore.ts'

export function openDetails(what: Selected): void {
  select(what)
  useUi.setState({ inspectorOpen: true })
}

/** As long as the steps are shown. Returns its own undo. */
export function openWhenAsked(): () => void {
  useUi.setState({ inspectorOpen: false })
  return useUi.subscribe((ui, before) => {
    if (!ui.inspectorOpen) return
    const selects = ui.selected !== before.selected && !before.inspectorOpen
    const types = ui.editing !== null && ui.editing !== before.editing
    if (selects || types) useUi.setState({ inspectorOpen: false })
  })
}
