// A step's own facts at the top of its page, as its header on the canvas has them: stage, number, name, how long, what it rests on,
// and who else is on it.
import { CircleHelp, Clock, Ellipsis, Hourglass, Star } from 'lucide-react'
import { use } from 'react'
import { formatSpan } from '../../core/scene/format.ts'
import type { Column } from '../../core/scene/placement.ts'
import { PeerTags } from '../canvas/PeerTags.tsx'
import { usePeersOn } from '../canvas/peerMarks.ts'
import { CommentBadge } from '../comments/CommentBadge.tsx'
import { SubMapLine } from '../subMap/SubMapLine.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { isSelected, useUi } from '../uiStore.ts'
import { HereTitle } from './HereTitle.tsx'
import { MenuContext } from './menuContext.ts'
import { openDetails } from './openDetails.ts'
import styles from './StepHead.module.css'
import { spotBelow, useHold } from './useHold.ts'

interface StepHeadProps {
  readonly column: Column
  readonly stage: string
}

export function StepHead({ column: { step, number }, stage }: StepHeadProps) {
  const openMenu = use(MenuContext)
  const what = { kind: 'step', id: step.id } as const
  const peers = usePeersOn('step', step.id)
  const editing = useUi((ui) => ui.editing?.collection === 'steps' && ui.editing.id === step.id)
  const selected = useUi((ui) => isSelected(ui.selected, 'step', step.id) && ui.inspectorOpen)
  const handlePointerDown = useHold({ what })
  return (
    <header
      className={styles.head}
      data-kind="step"
      data-id={step.id}
      data-selected={selected}
      onPointerDown={handlePointerDown}
    >
      <p className={styles.stage} dir="auto">
        {stage || 'Untitled stage'}
      </p>
      <div className={styles.line}>
        <span className={styles.number}>{number}</span>
        <h2 className={styles.name}>
          {editing ? (
            <HereTitle textRef={{ collection: 'steps', id: step.id, field: 'title' }} label="Name of the step" />
          ) : (
            <button type="button" className={styles.open} dir="auto" onClick={() => openDetails(what)}>
              {step.title || 'Untitled step'}
            </button>
          )}
        </h2>
        <IconButton
          label={`What to do with step ${number}`}
          icon={<Ellipsis size={18} />}
          onClick={(event) => openMenu(what, spotBelow(event.currentTarget))}
        />
      </div>
      <ul className={styles.facts}>
        <li className={styles.rests}>
          <CircleHelp size={14} aria-hidden /> <b>Assumption</b> No feedback yet
        </li>
        {step.momentOfTruth && (
          <li className={styles.moment}>
            <Star size={14} fill="currentColor" aria-hidden /> Moment of truth
          </li>
        )}
        {step.duration && (
          <li>
            <Clock size={14} aria-hidden /> Takes {formatSpan(step.duration)}
          </li>
        )}
        {step.wait && (
          <li>
            <Hourglass size={14} aria-hidden /> Wait {formatSpan(step.wait)}
          </li>
        )}
      </ul>
      {step.subMap && <SubMapLine step={step.id} subMap={step.subMap} />}
      {step.description && (
        <p className={styles.description} dir="auto">
          {step.description}
        </p>
      )}
      {peers && <PeerTags peers={peers} className={styles.peers} />}
      <CommentBadge place={what} />
    </header>
  )
}
