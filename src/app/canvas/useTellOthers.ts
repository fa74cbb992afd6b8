// Tells the others what one has selected, and shows what they have. Knows no view: canvas and outline both use it.
import { useEffect } from 'react'
import { useSelection } from '../selection.ts'
import { usePeers, useSession } from '../session/hooks.ts'
import { MOST_TOLD } from '../session/presence.ts'
import { showPeerMarks } from './peerMarks.ts'

export function useTellOthers(): void {
  const { announce } = useSession()
  const peers = usePeers()
  useEffect(() => showPeerMarks(peers), [peers])
  const selection = useSelection()
  useEffect(() => {
    const one = selection?.kind === 'cell' || selection?.kind === 'cards' ? null : selection
    announce({
      selection: one && { kind: one.kind, id: one.id },
      several: selection?.kind === 'cards' ? selection.ids.slice(0, MOST_TOLD) : null,
    })
  }, [announce, selection])
  // A page that is left should not leave its pointer behind.
  useEffect(() => {
    const handleHide = (): void => announce({ cursor: null })
    document.addEventListener('visibilitychange', handleHide)
    return () => document.removeEventListener('visibilitychange', handleHide)
  }, [announce])
}
