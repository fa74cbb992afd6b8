// The panel on the right of the canvas (on a phone a sheet from below): everything about what is selected, or about the map
// when nothing is. Knows which panel belongs to which selection; the panels know the rest.
import { Link, X } from 'lucide-react'
import { useLayoutEffect } from 'react'
import type { TextRef } from '../../../core/doc/text.ts'
import type { JourneyMap, Step } from '../../../core/model/map.ts'
import { anchorFor } from '../../anchors.ts'
import { cardsInWords } from '../../canvas/spokenSelection.ts'
import { copyLink } from '../../clipboard/copyLink.ts'
import { anchorOfSelected } from '../../comments/anchorWords.ts'
import { useCommentsView } from '../../comments/commentsView.ts'
import { CommentsPage } from '../../comments/parts.ts'
import { SubjectTabs } from '../../comments/SubjectTabs.tsx'
import { useScores } from '../../feedback/scores.ts'
import { useSelection } from '../../selection.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { TextField } from '../../session/TextField.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { PartFence } from '../../ui/PartFence.tsx'
import { type Selected, useUi } from '../../uiStore.ts'
import { CardInspector } from './CardInspector.tsx'
import { CardsInspector } from './CardsInspector.tsx'
import { ConnectorInspector } from './ConnectorInspector.tsx'
import styles from './Inspector.module.css'
import { LaneInspector } from './LaneInspector.tsx'
import { MapInspector } from './MapInspector.tsx'
import { RemoveButton } from './RemoveButton.tsx'
import { StageInspector } from './StageInspector.tsx'
import { StepInspector } from './StepInspector.tsx'
import { crumbOf, type Subject, subjectOf } from './subject.ts'
import { TextLinks } from './TextLinks.tsx'

const StepFeedback = lazyPart(async () => (await import('../../feedback/StepFeedback.tsx')).StepFeedback)

export function Inspector() {
  const { map } = useReading()
  const selected = useUi((state) => state.selected)
  const { role } = useSession()
  const selection = useSelection()
  const open = useUi((state) => state.inspectorOpen)
  const showsAll = useCommentsView(({ tab, allFor }) => tab === 'comments' && allFor?.selected === selected)
  useLayoutEffect(() => {
    useUi.setState({ inspectorShown: open })
    return () => useUi.setState({ inspectorShown: false })
  }, [open])
  const subject = subjectOf(map, selection)
  const one = selection?.kind === 'cards' ? null : selection
  const anchor = anchorOfSelected(map, one)
  const feedback = useFeedbackOn(subject.kind === 'step' ? subject.step : null, map)
  if (!open) return null
  const key = anchor ?? (one && subject.kind !== 'map' && 'id' in one ? one.id : subject.kind)
  return (
    <aside
      className={styles.panel}
      tabIndex={-1}
      aria-label="Inspector"
      data-about={showsAll ? 'comments' : subject.kind}
    >
      <div className={styles.head}>
        <p className={styles.crumb}>{crumbOf(subject).join(' / ')}</p>
        {one && subject.kind !== 'map' && (
          <IconButton
            size="sm"
            label={`Copy link to this ${one.kind}`}
            icon={<Link size={15} />}
            onClick={() => void copyLink(anchorFor(one), role)}
          />
        )}
        <IconButton
          size="sm"
          label="Close the inspector"
          icon={<X size={15} />}
          onClick={() => useUi.setState({ inspectorOpen: false })}
        />
      </div>
      <div className={styles.body} key={showsAll ? 'comments' : key}>
        {showsAll && anchor ? (
          <PartFence>
            <CommentsPage />
          </PartFence>
        ) : (
          <>
            <Title subject={subject} />
            <SubjectTabs anchor={anchor} feedback={feedback}>
              <Properties subject={subject} map={map} selected={one} />
            </SubjectTabs>
          </>
        )}
      </div>
    </aside>
  )
}

/** What customers say of a step; undefined: nobody responded. */
function useFeedbackOn(step: Step | null, map: JourneyMap) {
  const hasScores = useScores(({ bySteps }) => step !== null && (bySteps.get(step.id)?.length ?? 0) > 0)
  return step && hasScores ? <StepFeedback step={step} map={map} /> : undefined
}

interface PropertiesProps {
  readonly subject: Subject
  readonly map: JourneyMap
  readonly selected: Selected | null
}

function Properties({ subject, map, selected }: PropertiesProps) {
  const mayEdit = useMayEdit()
  return (
    <fieldset className={styles.fields} disabled={!mayEdit} aria-label="Properties">
      <Content subject={subject} map={map} />
      {mayEdit && selected && subject.kind !== 'map' && <RemoveButton selected={selected} />}
    </fieldset>
  )
}

function Content({ subject, map }: { readonly subject: Subject; readonly map: JourneyMap }) {
  switch (subject.kind) {
    case 'map':
      return <MapInspector map={map} />
    case 'card':
      return <CardInspector card={subject.card} kind={subject.laneKind} map={map} />
    case 'cards':
      return <CardsInspector cards={subject.cards} laneKinds={subject.laneKinds} map={map} />
    case 'step':
      return <StepInspector step={subject.step} map={map} />
    case 'stage':
      return <StageInspector stage={subject.stage} map={map} />
    case 'lane':
      return <LaneInspector lane={subject.lane} map={map} />
    case 'connector':
      return <ConnectorInspector connector={subject.connector} map={map} />
  }
}

/** The name is typed where it stands. A connector has none; several cards are counted. */
function Title({ subject }: { readonly subject: Subject }) {
  const textRef = titleRef(subject)
  if (subject.kind === 'cards') return <h2 className={styles.count}>{cardsInWords(subject.cards.length)}</h2>
  if (!textRef) return null
  return (
    <>
      <h2 className={styles.title}>
        <TextField textRef={textRef} lines="wrapped" label="Title" placeholder="Untitled" />
      </h2>
      <TextLinks textRef={textRef} />
    </>
  )
}

function titleRef(subject: Subject): TextRef | null {
  switch (subject.kind) {
    case 'map':
      return { collection: 'meta', id: '', field: 'title' }
    case 'card':
      return { collection: 'cards', id: subject.card.id, field: 'title' }
    case 'step':
      return { collection: 'steps', id: subject.step.id, field: 'title' }
    case 'stage':
      return { collection: 'stages', id: subject.stage.id, field: 'title' }
    case 'lane':
      return { collection: 'lanes', id: subject.lane.id, field: 'title' }
    case 'cards':
    case 'connector':
      return null
  }
}
