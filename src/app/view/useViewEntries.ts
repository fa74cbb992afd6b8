// The view of the map as entries of a menu: how dense it is, which lanes are in sight, which stages are folded.
import { useMemo } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import { DENSITIES, type Density, type View } from '../../core/model/view.ts'
import { useReadingOf } from '../session/hooks.ts'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import { foldStage, foldStages, hideLane, setDensity, showAllLanes, showEverything, showLane } from './viewChanges.ts'
import { useView } from './viewStore.ts'

const DENSITY_LABELS: Readonly<Record<Density, string>> = {
  compact: 'Compact',
  comfortable: 'Comfortable',
  wide: 'Wide',
  projector: 'Projector',
}

export function useViewEntries(): readonly MenuEntry[] {
  const lanes = useReadingOf(lanesOf)
  const stages = useReadingOf(stagesOf)
  const view = useView((state) => state.view)
  return useMemo(() => {
    const density: MenuEntry = {
      kind: 'choice',
      value: view.density ?? 'comfortable',
      options: DENSITIES.map((value) => ({ value, label: DENSITY_LABELS[value] })),
      onChange: (value) => {
        const chosen = DENSITIES.find((each) => each === value)
        if (chosen) setDensity(chosen)
      },
    }
    return [
      { kind: 'heading', label: 'Density' },
      density,
      { kind: 'separator' },
      { kind: 'submenu', label: 'Lanes in sight', entries: laneEntries(lanes, view) },
      { kind: 'submenu', label: 'Folded stages', entries: stageEntries(stages, view) },
      { kind: 'separator' },
      {
        kind: 'action',
        label: 'Show everything',
        disabled: Object.keys(view).length === 0,
        onSelect: showEverything,
      },
    ]
  }, [lanes, stages, view])
}

const lanesOf = ({ map }: MapReading): MapReading['map']['lanes'] => map.lanes
const stagesOf = ({ map }: MapReading): MapReading['map']['stages'] => map.stages

function laneEntries(lanes: MapReading['map']['lanes'], { hiddenLanes = [] }: View): readonly MenuEntry[] {
  return [
    ...lanes.map(
      (lane): MenuEntry => ({
        kind: 'toggle',
        label: lane.title || 'Untitled lane',
        checked: !hiddenLanes.includes(lane.id),
        staysOpen: true,
        onChange: (checked) => (checked ? showLane(lane) : hideLane(lane)),
      }),
    ),
    { kind: 'separator' },
    { kind: 'action', label: 'Show all', disabled: hiddenLanes.length === 0, onSelect: showAllLanes },
  ]
}

function stageEntries(stages: MapReading['map']['stages'], { foldedStages = [] }: View): readonly MenuEntry[] {
  return [
    ...stages.map(
      (stage): MenuEntry => ({
        kind: 'toggle',
        label: stage.title || 'Untitled stage',
        checked: foldedStages.includes(stage.id),
        staysOpen: true,
        onChange: (checked) => foldStage(stage, checked),
      }),
    ),
    { kind: 'separator' },
    { kind: 'action', label: 'Fold all', onSelect: () => foldStages(stages) },
    { kind: 'action', label: 'Unfold all', disabled: foldedStages.length === 0, onSelect: () => foldStages([]) },
  ]
}
