// The tools on the left: what the pointer does, and what can be added beside what is selected. On a phone a row below.
import {
  CircleHelp,
  Columns3,
  Hand,
  Inbox,
  MessageCircle,
  MousePointer2,
  Rows3,
  Spline,
  StickyNote,
  TriangleAlert,
} from 'lucide-react'
import * as Toolbar from 'radix-ui/toolbar'
import type { MapReading } from '../../../core/doc/read.ts'
import { LANE_KINDS, laneKinds } from '../../../core/model/lanes.ts'
import { laneDrawings } from '../../../core/scene/lanes/table.ts'
import { addLaneHere, type Here } from '../../canvas/addHere.ts'
import { ADDITIONS, type Addition } from '../../canvas/additions.ts'
import { startConnecting } from '../../canvas/connectTool.ts'
import { useLayoutNow } from '../../canvas/mapLayout.ts'
import { startComment } from '../../comments/commentsView.ts'
import { useReadingOf, useSession } from '../../session/hooks.ts'
import type { IconButtonProps } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { openPanel, setTool, type Tool, useUi } from '../../uiStore.ts'
import { PathIcon } from '../PathIcon.tsx'
import { parkedCards } from '../parking/parkedCards.ts'
import { Act } from './Act.tsx'
import { AddPicture } from './AddPicture.tsx'
import styles from './Rail.module.css'

const ICON_PX = 18

export function Rail() {
  const session = useSession()
  const layout = useLayoutNow()
  const here = (): Here => ({ session, layout: layout.current, selected: useUi.getState().selected })
  const hasSteps = useReadingOf(anySteps)
  const adding = ({ label, shortcut, add }: Addition) => ({
    label,
    shortcut,
    disabled: !hasSteps,
    onClick: () => add(here()),
  })
  return (
    <aside className={styles.rail} aria-label="Tools">
      <Toolbar.Root className={styles.tools} orientation="vertical">
        <span className={styles.pointer}>
          <ToolButton
            tool="select"
            label="Select"
            shortcut="V"
            icon={<MousePointer2 size={ICON_PX} />}
            disabled={!hasSteps}
          />
          <ToolButton tool="pan" label="Pan" shortcut="H" icon={<Hand size={ICON_PX} />} disabled={!hasSteps} />
          <hr />
        </span>
        <Act {...adding(ADDITIONS.card)} icon={<StickyNote size={ICON_PX} />} />
        <Act {...adding(ADDITIONS.step)} icon={<Columns3 size={ICON_PX} />} />
        <LaneMenu here={here} disabled={!hasSteps} />
        <ConnectButton disabled={!hasSteps} />
        <hr className={styles.rule} />
        <Act {...adding(ADDITIONS.pain)} icon={<TriangleAlert size={ICON_PX} />} />
        <Act
          label="Comment"
          shortcut="C"
          icon={<MessageCircle size={ICON_PX} />}
          disabled={!hasSteps}
          onClick={() => startComment(useUi.getState().selected)}
        />
        <AddPicture here={here} disabled={!hasSteps} />
        <span className={styles.space} />
        <ParkingButton />
        <Act
          label="Keyboard and help"
          shortcut="?"
          icon={<CircleHelp size={ICON_PX} />}
          onClick={() => openPanel('shortcuts')}
        />
      </Toolbar.Root>
    </aside>
  )
}

const anySteps = ({ map }: MapReading): boolean => map.stages.some((stage) => stage.steps.length > 0)
const countParked = ({ map }: MapReading): number => map.notes.length + parkedCards(map).length

function ToolButton({
  tool,
  ...props
}: { readonly tool: Tool } & Pick<IconButtonProps, 'label' | 'shortcut' | 'icon' | 'disabled'>) {
  const current = useUi((ui) => ui.tool)
  return <Act {...props} pressed={current === tool} onClick={() => setTool(current === tool ? 'select' : tool)} />
}

/** From the selected card, where there is one. */
function ConnectButton({ disabled }: { readonly disabled: boolean }) {
  const pressed = useUi((ui) => ui.tool === 'connect')
  const handleClick = (): void => {
    const { selected } = useUi.getState()
    if (pressed) setTool('select')
    else startConnecting(selected?.kind === 'card' ? selected.id : null)
  }
  return (
    <Act
      label="Connect cards"
      shortcut="K"
      icon={<Spline size={ICON_PX} />}
      pressed={pressed}
      disabled={disabled}
      onClick={handleClick}
    />
  )
}

/** Every kind by its name and its icon on the map; a key opens it, too. */
function LaneMenu({ here, disabled }: { readonly here: () => Here; readonly disabled: boolean }) {
  const open = useUi((ui) => ui.choosingLane)
  return (
    <Menu
      opening={{ open, onOpenChange: (choosingLane) => useUi.setState({ choosingLane }) }}
      side="right"
      align="start"
      trigger={<Act label="Add a lane" shortcut="L" icon={<Rows3 size={ICON_PX} />} disabled={disabled} />}
      entries={[
        { kind: 'heading', label: 'Add a lane of' },
        ...LANE_KINDS.map((kind) => ({
          kind: 'action' as const,
          label: laneKinds[kind].label,
          icon: <PathIcon d={laneDrawings[kind].icon} sizePx={15} />,
          onSelect: () => addLaneHere(here(), kind),
        })),
      ]}
    />
  )
}

function ParkingButton() {
  const open = useUi((ui) => ui.openPanel === 'parking')
  const parked = useReadingOf(countParked)
  return (
    <span className={styles.dotted} data-dot={parked > 0} data-drop="parking">
      <Act
        label={parked > 0 ? `Parking lot, ${parked} waiting` : 'Parking lot'}
        icon={<Inbox size={ICON_PX} />}
        pressed={open}
        onClick={() => openPanel(open ? null : 'parking')}
      />
    </span>
  )
}
