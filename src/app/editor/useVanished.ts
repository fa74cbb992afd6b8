// When a colleague deletes what one has selected or types in, or what it stands in: says who did, and offers to put it back
// with the work in it.
import { useEffect, useRef } from 'react'
import { deletedStamp } from '../../core/doc/entity.ts'
import { restore } from '../../core/doc/restore.ts'
import type { Stamp } from '../../core/doc/schema.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { gesture } from '../canvas/edits.ts'
import { offerWayBack } from '../canvas/offerWayBack.ts'
import { deselect, letGoOf } from '../selection.ts'
import { act } from '../session/act.ts'
import { usePeers, useReading, useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { type Selected, select, startEditing, useUi } from '../uiStore.ts'
import { useVisitor } from '../visitor/visitor.ts'

const COLLECTIONS = { card: 'cards', step: 'steps', stage: 'stages', lane: 'lanes', connector: 'connectors' } as const

interface Thing {
  readonly kind: keyof typeof COLLECTIONS
  readonly id: string
}

const NOWHERE = { of: null, things: [] }

export function useVanished(): void {
  const session = useSession()
  const { map } = useReading()
  const selected = useUi((ui) => ui.selected)
  const names = useRef(new Map<string, string>())
  const peers = usePeers()
  for (const peer of peers) names.current.set(peer.id, peer.name)
  /** What the selection stood in when that was last there, the outermost first. */
  const home = useRef<{ readonly of: Selected | null; readonly things: readonly Thing[] }>(NOWHERE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of the map
  useEffect(() => letGoOf((id) => stampOf(session, { kind: 'card', id }) !== null), [session, map])
  useEffect(() => {
    if (!selected || selected.kind === 'cell') return
    const around = home.current.of === selected ? home.current.things : []
    const vanished = [...around, selected].find((thing) => stampOf(session, thing) !== null)
    home.current = vanished ? NOWHERE : { of: selected, things: homeOf(map, selected) }
    if (!vanished) return
    if (vanished === selected) deselect()
    startEditing(null)
    const stamp = stampOf(session, vanished)
    if (!stamp || stamp.by === useVisitor.getState()?.id) return
    const putBack = (): void => {
      gesture(
        session,
        () => void act(restore(session.doc, { collection: COLLECTIONS[vanished.kind], id: vanished.id })),
      )
      select(selected)
    }
    offerWayBack(session, {
      message: `${names.current.get(stamp.by) ?? 'Somebody'} removed this ${vanished.kind}.`,
      action: { label: 'Put it back', onClick: putBack },
      holds: () => stampOf(session, vanished) !== null,
    })
  }, [session, map, selected])
}

const stampOf = (session: Session, { kind, id }: Thing): Stamp | null =>
  deletedStamp(session.doc, COLLECTIONS[kind], id)

function homeOf(map: JourneyMap, selected: Selected): readonly Thing[] {
  const card = selected.kind === 'card' ? map.cards.find(({ id }) => id === selected.id) : undefined
  const stepId = selected.kind === 'step' ? selected.id : card?.stepId
  const stage = map.stages.find(({ steps }) => steps.some(({ id }) => id === stepId))
  return [
    ...(stage ? [{ kind: 'stage', id: stage.id } as const] : []),
    ...(card?.stepId ? [{ kind: 'step', id: card.stepId } as const] : []),
    ...(card?.laneId ? [{ kind: 'lane', id: card.laneId } as const] : []),
  ]
}
