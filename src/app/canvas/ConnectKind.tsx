// What the connector that is being made says: as the lanes of its two cards suggest, unless one chooses.
import { CONNECTOR_KINDS } from '../../core/model/map.ts'
import { connectorLabels } from '../panels/labels.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { useUi } from '../uiStore.ts'

const OPTIONS = [
  { value: 'lanes', label: 'By lanes' },
  ...CONNECTOR_KINDS.map((value) => ({ value, label: connectorLabels[value] })),
] as const

export function ConnectKind() {
  const kind = useUi((ui) => ui.connectKind)
  return (
    <Segmented
      label="Kind of connector"
      value={kind ?? 'lanes'}
      options={OPTIONS}
      onChange={(chosen) => useUi.setState({ connectKind: chosen === 'lanes' ? null : chosen })}
    />
  )
}
