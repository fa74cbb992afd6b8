// Follows a person with one's window, and says so; any move of one's own ends it. Tells where one looks while somebody follows.
// Works on canvas and steps; knows React Flow's viewport, changes no map.
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import { useLayoutNow } from '../canvas/mapLayout.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../canvas/zoomLevels.ts'
import { navigate, useMapView, viewAddress } from '../router.ts'
import { usePeers, useSession } from '../session/hooks.ts'
import type { Peer } from '../session/presence.ts'
import { colourOf } from '../ui/person.ts'
import { useUi } from '../uiStore.ts'
import styles from './FollowPart.module.css'
import { stopFollowing, useFollowed } from './followStore.ts'
import { lookingAt, viewportFor } from './looking.ts'

export function FollowPart() {
  const session = useSession()
  const peers = usePeers()
  const who = useFollowed((state) => state.who)
  const isFollowed = peers.some(({ following }) => following === session.awareness.clientID)
  const peer = peers.find(({ clientId }) => clientId === who?.clientId)
  useTellWhereILook(isFollowed)
  useLookWhere(peer)
  useOwnMoves(who !== null)
  // Who reloads or loses the network for a moment has another window then.
  useEffect(() => {
    if (who && !peer) stopFollowing(session, `${who.name} left the map.`)
  }, [session, who, peer])
  if (!peer) return null
  const colour = colourOf(peer.name, peer.id)
  return (
    <div className={styles.frame} style={{ borderColor: colour }} data-testid="following">
      <p className={styles.note} style={{ background: colour }}>
        Following {peer.name}
        <button type="button" className={styles.stop} data-follow onClick={() => stopFollowing(session)}>
          Stop
        </button>
      </p>
    </div>
  )
}

function useTellWhereILook(isFollowed: boolean): void {
  const { announce } = useSession()
  const store = useStoreApi()
  const layout = useLayoutNow()
  const onCanvas = useMapView() === 'canvas'
  useEffect(() => {
    if (!isFollowed || !onCanvas) return
    const tell = (): void => {
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      announce({ looking: lookingAt(layout.current, { x, y, zoom }, { width, height }) })
    }
    tell()
    const unsubscribe = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) tell()
    })
    return () => {
      unsubscribe()
      announce({ looking: null })
    }
  }, [announce, store, layout, isFollowed, onCanvas])
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)')
/** As long as it takes until the next is told. */
const GLIDE_MS = 120

function useLookWhere(peer: Peer | undefined): void {
  const store = useStoreApi()
  const { setViewport } = useReactFlow()
  const layout = useLayoutNow()
  const view = useMapView()
  const isFollowing = peer !== undefined
  // Outline and insights have no window to move.
  useEffect(() => {
    if (isFollowing && (view === 'outline' || view === 'insights')) navigate(viewAddress('canvas'), 'replace')
  }, [isFollowing, view])
  const looking = JSON.stringify(peer?.looking ?? null)
  const selection = JSON.stringify(peer?.selection ?? null)
  useEffect(() => {
    const where: Peer['looking'] = JSON.parse(looking)
    if (where && view === 'canvas') {
      const { transform, width, height } = store.getState()
      const now = { x: transform[0], y: transform[1], zoom: transform[2] }
      const next = viewportFor(layout.current, where, { width, height, now, zooms: [MIN_ZOOM, MAX_ZOOM] })
      if (next) void setViewport(next, stillness.matches ? {} : { duration: GLIDE_MS })
      return
    }
    // A phone shows the step; of somebody on a phone only that is known.
    const revealing = where ? { kind: 'step', id: where.stepId } : JSON.parse(selection)
    if (revealing) useUi.setState({ revealing })
  }, [looking, selection, view, store, setViewport, layout])
}

/** A press, a turn of the wheel or a key of one's own: who moves by themselves follows no longer. */
function useOwnMoves(isFollowing: boolean): void {
  const session = useSession()
  const current = useRef(session)
  current.current = session
  useEffect(() => {
    if (!isFollowing) return
    const handleMove = (event: Event): void => {
      const { target } = event
      // The faces and the note have a word of their own about it; so has F.
      if (target instanceof Element && target.closest('[data-follow]')) return
      if (event instanceof KeyboardEvent && NO_MOVES.includes(event.key)) return
      stopFollowing(current.current)
    }
    const kinds = ['pointerdown', 'wheel', 'keydown'] as const
    for (const kind of kinds) addEventListener(kind, handleMove, { capture: true, passive: true })
    return () => {
      for (const kind of kinds) removeEventListener(kind, handleMove, { capture: true })
    }
  }, [isFollowing])
}

const NO_MOVES = ['f', 'F', 'Shift', 'Control', 'Alt', 'Meta', 'Tab']
