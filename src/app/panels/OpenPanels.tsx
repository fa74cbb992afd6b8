// The panel that is open over the editor, if any: at most one.
import { InboxPanel } from '../feedback/inbox/InboxPanel.tsx'
import { FilterSheet } from '../filter/FilterSheet.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { SubMapDialog } from '../subMap/SubMapDialog.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { openPanel, useUi } from '../uiStore.ts'
import { BriefPanel } from './brief/BriefPanel.tsx'
import { ParkingLot } from './parking/ParkingLot.tsx'
import { PeoplePanel } from './people/PeoplePanel.tsx'
import { PersonasPanel } from './people/PersonasPanel.tsx'
import { MoveCardDialog } from './place/MoveCardDialog.tsx'
import { Problems } from './problems/Problems.tsx'
import { ShortcutSheet } from './shortcuts/ShortcutSheet.tsx'
import { TagsPanel } from './tags/TagsPanel.tsx'
import { ViewsPanel } from './views/ViewsPanel.tsx'

const IntakeDialog = lazyPart(async () => (await import('../intake/IntakeDialog.tsx')).IntakeDialog)

export function OpenPanels() {
  const panel = useUi((ui) => ui.openPanel)
  const moving = useUi((ui) => ui.moving)
  const linking = useUi((ui) => ui.linking)
  const asking = useUi((ui) => ui.asking)
  const close = (): void => openPanel(null)
  return (
    <>
      <BriefPanel open={panel === 'brief'} onClose={close} />
      <PersonasPanel open={panel === 'personas'} onClose={close} />
      <PeoplePanel open={panel === 'people'} onClose={close} />
      <Problems open={panel === 'problems'} onClose={close} />
      <ShortcutSheet open={panel === 'shortcuts'} onClose={close} />
      <TagsPanel open={panel === 'tags'} onClose={close} />
      <ViewsPanel open={panel === 'views'} onClose={close} />
      <FilterSheet open={panel === 'filter'} onClose={close} />
      {moving && <MoveCardDialog key={moving} id={moving} onClose={() => useUi.setState({ moving: null })} />}
      {linking && <SubMapDialog key={linking} step={linking} onClose={() => useUi.setState({ linking: null })} />}
      {panel === 'feedback-file' && (
        <PartFence onLost={close}>
          <IntakeDialog onClose={close} />
        </PartFence>
      )}
      {asking && (
        <FormDialog
          key={asking}
          stepId={asking === 'map' ? null : asking}
          onClose={() => useUi.setState({ asking: null })}
        />
      )}
      {panel === 'inbox' && <InboxPanel onClose={close} />}
      {panel === 'parking' && <ParkingLot onClose={close} />}
    </>
  )
}
