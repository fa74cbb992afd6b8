// Tells the others what one has selected, and shows what they have. Knows no view: canvas and outline both use it.
import { useEffect } from 'react'
import { usePeers, useSession } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import { showPeerMarks } from './peerMarks.ts'

export function useTellOthers(): void {
  const { announce } = useSession()
  const peers = usePeers()
  useEffect(() => showPeerMarks(peers), [peers])
  const selected = useUi((ui) => ui.selected)
  useEffect(() => {
    announce({ selection: selected && selected.kind !== 'cell' ? { kind: selected.kind, id: selected.id } : null })
  }, [announce, selected])
  // A page that is left should not leave its pointer behind.
  useEffect(() => {
    const handleHide = (): void => announce({ cursor: null })
    document.addEventListener('visibilitychange', handleHide)
    return () => document.removeEventListener('visibilitychange', handleHide)
  }, [announce])
}
