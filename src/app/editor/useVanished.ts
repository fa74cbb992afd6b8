// When a colleague deletes what one has selected or types in: says who did, and offers to put it back with the work in it.
import { useEffect, useRef } from 'react'
import { deletedStamp } from '../../core/doc/entity.ts'
import { restore } from '../../core/doc/restore.ts'
import { gesture } from '../canvas/edits.ts'
import { act } from '../session/act.ts'
import { usePeers, useReading, useSession } from '../session/hooks.ts'
import { showToast } from '../ui/Toast.tsx'
import { type Selected, select, startEditing, useUi } from '../uiStore.ts'
import { useVisitor } from '../visitor/visitor.ts'

const COLLECTIONS = { card: 'cards', step: 'steps', stage: 'stages', lane: 'lanes', connector: 'connectors' } as const

export function useVanished(): void {
  const session = useSession()
  const reading = useReading()
  const selected = useUi((ui) => ui.selected)
  const names = useRef(new Map<string, string>())
  const peers = usePeers()
  for (const peer of peers) names.current.set(peer.id, peer.name)
  useEffect(() => {
    // Runs whenever the map or the selection changes; the reading itself is not needed, only that it changed.
    void reading
    if (!selected || selected.kind === 'cell') return
    const collection = COLLECTIONS[selected.kind]
    const stamp = deletedStamp(session.doc, collection, selected.id)
    if (!stamp) return
    select(null)
    startEditing(null)
    if (stamp.by === useVisitor.getState()?.id) return
    const putBack = (): void => {
      gesture(session, () => void act(restore(session.doc, { collection, id: selected.id })))
      select(selected as Selected)
    }
    showToast({
      id: `vanished/${selected.id}`,
      message: `${names.current.get(stamp.by) ?? 'Somebody'} removed this ${selected.kind}.`,
      action: { label: 'Put it back', onClick: putBack },
    })
  }, [session, reading, selected])
}
