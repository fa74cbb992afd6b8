// When a colleague deletes what one has selected or types in, what it stands in, or what one has worked in offline: says who
// did, and offers to put it back with the work in it.
import { useEffect, useRef } from 'react'
import { deselect, letGoOf } from '../selection.ts'
import { usePeers, useReading, useSession } from '../session/hooks.ts'
import { homeOf, stampOf, type Thing } from '../session/thing.ts'
import { isSelected, type Selected, startEditing, useUi } from '../uiStore.ts'
import { tellRemoved } from './tellRemoved.ts'
import { watchWaitingWork } from './waitingWork.ts'

const NOWHERE = { of: null, things: [] }

export function useVanished(): void {
  const session = useSession()
  const { map } = useReading()
  const selected = useUi((ui) => ui.selected)
  const names = useRef(new Map<string, string>())
  const peers = usePeers()
  for (const peer of peers) names.current.set(peer.id, peer.name)
  /** The selection and what it stood in when that was last there, the outermost first. */
  const home = useRef<{ readonly of: Selected | null; readonly things: readonly Thing[] }>(NOWHERE)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of the map
  useEffect(() => letGoOf((id) => stampOf(session.doc, { kind: 'card', id }) !== null), [session, map])
  useEffect(() => {
    if (!selected || selected.kind === 'cell') {
      home.current = NOWHERE
      return
    }
    const around = home.current.of === selected ? home.current.things : []
    const things = homeOf(map, selected)
    // What stood in a step or stage that was merged into its neighbour stands there now: nobody need stop working in it.
    const gone = things.length < around.length ? [...around, selected] : [selected]
    const vanished = gone.find((thing) => stampOf(session.doc, thing) !== null)
    home.current = vanished ? NOWHERE : { of: selected, things }
    if (!vanished) return
    if (vanished === selected) deselect()
    startEditing(null)
    const isParked = map.cards.some(({ id }) => isSelected(selected, 'card', id))
    // Once its field is gone, of which the page tells as soon as this is done.
    queueMicrotask(() => {
      const { fieldTaken } = useUi.getState()
      // Whoever typed in it goes on in the inspector, which has a field for it.
      if (fieldTaken && isParked) useUi.setState({ inspectorOpen: true })
      tellRemoved(session, {
        thing: vanished,
        names: names.current,
        selected,
        cutOff: isParked ? null : fieldTaken,
      })
    })
  }, [session, map, selected])
  useEffect(
    () =>
      watchWaitingWork(session, (thing) => {
        // Of what one stands on it is told above.
        const { of, things } = home.current
        const known = of && of.kind !== 'cell' ? [...things, of] : []
        if (!known.some(({ id }) => id === thing.id)) tellRemoved(session, { thing, names: names.current, away: true })
      }),
    [session],
  )
}
