// The editor of one map: opens the session, says plainly what stands in the way, and puts canvas and panels together.
import '../fonts/canvasFaces.css'
import { ReactFlowProvider } from '@xyflow/react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import type { Role } from '../../core/model/access.ts'
import type { CardId, MapId } from '../../core/model/ids.ts'
import { Canvas } from '../canvas/Canvas.tsx'
import { ConnectHint } from '../canvas/ConnectHint.tsx'
import { LayoutContext, LayoutNow, useLayoutOf } from '../canvas/mapLayout.ts'
import { Opening } from '../door/Opening.tsx'
import { useFollowed } from '../feedback/scores.ts'
import { useMapView } from '../router.ts'
import { SessionContext, useMayEdit, usePhase, useReading, useReadingOf } from '../session/hooks.ts'
import { openSession, type Session } from '../session/session.ts'
import { PartFence } from '../ui/PartFence.tsx'
import { resetUi, setTool, type UiState, useUi } from '../uiStore.ts'
import { useShownView } from '../view/useShownView.ts'
import { openView } from '../view/viewStore.ts'
import { ClosedScreen } from './ClosedScreen.tsx'
import styles from './EditorPage.module.css'
import { Notices } from './Notices.tsx'
import { FirstStep, Insights, Inspector, OpenPanels, Outline, Rail, Scrubber, Steps, TopBar } from './parts.ts'
import { SoughtPart } from './SoughtPart.tsx'
import { useAfterPaint } from './useAfterPaint.ts'
import { useArrival } from './useArrival.ts'
import { useSelectedInAddress } from './useSelectedInAddress.ts'
import { useTheRest } from './useTheRest.ts'
import { useVanished } from './useVanished.ts'

interface EditorPageProps {
  readonly mapId: MapId
  readonly role: Role
  /** The server closed the map for a reason it may tell the door. */
  readonly onSentAway: (code: string) => void
}

export function EditorPage({ mapId, role, onSentAway }: EditorPageProps) {
  const [session, setSession] = useState<Session | null>(null)
  useEffect(() => {
    resetUi()
    openView(mapId)
    const opened = openSession(mapId, role)
    setSession(opened)
    return () => {
      setSession(null)
      opened.close()
    }
  }, [mapId, role])
  if (!session) return <Opening />
  return (
    <SessionContext value={session}>
      <ReactFlowProvider>
        <Editor onSentAway={onSentAway} />
      </ReactFlowProvider>
    </SessionContext>
  )
}

function Editor({ onSentAway }: Pick<EditorPageProps, 'onSentAway'>) {
  const phase = usePhase()
  switch (phase) {
    case 'loading':
      return <Opening />
    case 'unreachable':
    case 'closed':
      return <ClosedScreen onSentAway={onSentAway} />
    case 'ready':
      return <OpenMap />
  }
}

/** Who types in a title sees all of it. */
const expandedCard = (ui: UiState): CardId | null =>
  ui.editing?.collection === 'cards' ? (ui.editing.id as CardId) : ui.expanded

function OpenMap() {
  const map = useFollowed(useReading().map)
  const asked = useUi(({ filter }) => filter.personas)
  const layout = useLayoutOf({ map, ...useShownView(), expanded: useUi(expandedCard), asked })
  const now = useRef(layout)
  now.current = layout
  useVanished()
  useArrival()
  useSelectedInAddress()
  useTheRest()
  useEffect(() => {
    document.title = `${map.title || 'Untitled map'} · Throughline`
  }, [map.title])
  return (
    <LayoutContext value={layout}>
      <LayoutNow value={now}>
        <Desk />
      </LayoutNow>
    </LayoutContext>
  )
}

/** Where everything stands. Each part follows of the map what it shows, and nothing renders because another does. */
const Desk = memo(function Desk() {
  const mayEdit = useMayEdit()
  const empty = useReadingOf(hasNoSteps)
  const view = useMapView()
  const onCanvas = view === 'canvas'
  useSelectionInSight(onCanvas)
  return (
    <div className={styles.editor}>
      <Notices />
      <Room className={styles.topRoom}>
        <TopBar />
      </Room>
      <div className={styles.work}>
        <main className={styles.main}>
          {mayEdit && (onCanvas || empty) && (
            <Room className={styles.railRoom}>
              <Rail />
            </Room>
          )}
          <div className={styles.stage}>
            <div className={styles.view}>
              {empty ? (
                <Room className={styles.view}>
                  <FirstStep />
                </Room>
              ) : onCanvas ? (
                <Canvas />
              ) : (
                <Room className={styles.view}>{VIEWS[view]}</Room>
              )}
              <ConnectHint />
              <SoughtPart />
            </div>
            {!empty && onCanvas && (
              <Room className={styles.footRoom}>
                <Scrubber />
              </Room>
            )}
          </div>
        </main>
        {view !== 'insights' && (
          <Room className={styles.sideRoom}>
            <Inspector />
          </Room>
        )}
      </div>
      <PanelsOnDemand />
    </div>
  )
})

/** Beside the canvas, which is here first. */
const VIEWS = { steps: <Steps />, outline: <Outline />, insights: <Insights /> } as const

const hasNoSteps = ({ map }: MapReading): boolean => map.stages.every((stage) => stage.steps.length === 0)

/** What is selected stays so in the other view, and is where one looks. */
function useSelectionInSight(onCanvas: boolean): void {
  useEffect(() => {
    setTool('select')
    if (onCanvas) useUi.setState(({ selected }) => ({ revealing: selected }))
  }, [onCanvas])
}

/** Keeps the place of a part until its code is here. */
function Room({ className, children }: { readonly className: string | undefined; readonly children: ReactNode }) {
  const painted = useAfterPaint()
  const room = <div className={className} />
  return painted ? <PartFence room={room}>{children}</PartFence> : room
}

/** The first time one is opened; then it stays, closed. */
function PanelsOnDemand() {
  const [wanted, setWanted] = useState(false)
  const open = useUi((ui) => (ui.openPanel ?? ui.moving ?? ui.linking ?? ui.asking) !== null)
  if (open && !wanted) setWanted(true)
  if (!wanted) return null
  const forget = (): void => {
    useUi.setState({ openPanel: null, moving: null, linking: null, asking: null })
    setWanted(false)
  }
  return (
    <PartFence onLost={forget}>
      <OpenPanels />
    </PartFence>
  )
}
