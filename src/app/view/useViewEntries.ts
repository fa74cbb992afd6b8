// The view of the map as entries of a menu: how dense it is, which lanes are in sight, which stages are folded.
import { useMemo } from 'react'
import { setView } from '../../core/doc/commands/views.ts'
import type { MapReading } from '../../core/doc/read.ts'
import { DENSITIES, type Density, type View } from '../../core/model/view.ts'
import { gesture } from '../canvas/edits.ts'
import { act } from '../session/act.ts'
import { useMayEdit, useReadingOf, useSession } from '../session/hooks.ts'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import { openPanel, useUi } from '../uiStore.ts'
import { openedSaved, viewNow } from './savedViews.ts'
import { foldStage, foldStages, hideLane, setDensity, showAllLanes, showEverything, showLane } from './viewChanges.ts'
import { useView } from './viewStore.ts'
import { goToSaved } from './viewTurns.ts'

const DENSITY_LABELS: Readonly<Record<Density, string>> = {
  compact: 'Compact',
  comfortable: 'Comfortable',
  wide: 'Wide',
  projector: 'Projector',
}

export function useViewEntries(): readonly MenuEntry[] {
  const saved = useSavedEntries()
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
      ...saved,
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
  }, [saved, lanes, stages, view])
}

/** What everybody finds saved, and the door to keep what one sees. Nothing stands here where nothing is saved and nobody may. */
function useSavedEntries(): readonly MenuEntry[] {
  const session = useSession()
  const mayEdit = useMayEdit()
  const views = useReadingOf(viewsOf)
  const view = useView((state) => state.view)
  const openedId = useView((state) => state.saved)
  const filter = useUi((ui) => ui.filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one sees is asked of the stores that these are parts of
  return useMemo(() => {
    if (views.length === 0 && !mayEdit) return []
    const now = () => session.reader.current().map
    const opened = openedSaved(now())
    const choice: MenuEntry = {
      kind: 'choice',
      value: opened?.isAsSaved ? opened.saved.id : '',
      options: views.map(({ id, name }) => ({ value: id, label: name || 'Unnamed view' })),
      onChange: (value) => {
        const chosen = now().views.find(({ id }) => id === value)
        if (chosen) goToSaved(now(), chosen)
      },
    }
    const update = (): void => {
      if (opened) gesture(session, () => void act(setView(session.doc, opened.saved.id, viewNow())))
    }
    return [
      { kind: 'heading', label: 'Saved views' },
      ...(views.length > 0 ? [choice] : []),
      ...(mayEdit && opened && !opened.isAsSaved
        ? [{ kind: 'action' as const, label: `Update “${opened.saved.name || 'Unnamed view'}”`, onSelect: update }]
        : []),
      ...(mayEdit
        ? [
            {
              kind: 'action' as const,
              label: views.length > 0 ? 'Save or edit views…' : 'Save this view…',
              onSelect: () => openPanel('views'),
            },
          ]
        : []),
      { kind: 'separator' },
    ]
  }, [session, mayEdit, views, view, openedId, filter])
}

const viewsOf = ({ map }: MapReading): MapReading['map']['views'] => map.views

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
