// A card on a step's page: all of its title, what is known of it, and where it leads. A tap opens its details, a resting finger its
// menu, and from there it is carried.
import { ArrowRight, Ellipsis } from 'lucide-react'
import { type CSSProperties, memo, type PointerEvent, use, useRef } from 'react'
import type { StepId } from '../../core/model/ids.ts'
import { matches } from '../../core/model/matches.ts'
import { cardLabel } from '../../core/scene/cards.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { FADED } from '../../core/scene/theme.ts'
import { imageAddress } from '../api/images.ts'
import { moveCardTo } from '../canvas/moves.ts'
import { PeerTags } from '../canvas/PeerTags.tsx'
import { usePeersOn } from '../canvas/peerMarks.ts'
import { CommentBadge } from '../comments/CommentBadge.tsx'
import { connectorLabels } from '../panels/labels.ts'
import { SeverityMark } from '../panels/SeverityMark.tsx'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { colourOf } from '../ui/person.ts'
import { isSelected, reveal, useUi } from '../uiStore.ts'
import { CardFacts } from './CardFacts.tsx'
import { carryTo, putDown, useCarried } from './carry.ts'
import styles from './HereCard.module.css'
import { HereTitle } from './HereTitle.tsx'
import { MenuContext } from './menuContext.ts'
import { openDetails } from './openDetails.ts'
import { spotBelow, useHold } from './useHold.ts'

interface HereCardProps {
  readonly box: CardBox
  /** The step whose page it is: a card that spans several is on each. */
  readonly stepId: StepId
  readonly layout: Layout
}

export const HereCard = memo(function HereCard({ box, stepId, layout }: HereCardProps) {
  const { card, lane } = box
  const { mapId } = useSession()
  const openMenu = use(MenuContext)
  const what = { kind: 'card', id: card.id } as const
  const selected = useUi((ui) => isSelected(ui.selected, 'card', card.id))
  const editing = useUi((ui) => ui.editing?.collection === 'cards' && ui.editing.id === card.id)
  const dimmed = useUi((ui) => !matches(card, ui.filter))
  const peers = usePeersOn('card', card.id)
  const [peer] = peers ?? []
  const carrying = useCarrying({ box, stepId })
  const style = {
    ...(peer && { '--peer': colourOf(peer.name, peer.id) }),
    ...(dimmed && { opacity: FADED }),
  } as CSSProperties
  return (
    <article
      ref={carrying.article}
      className={styles.card}
      aria-label={cardLabel(box)}
      aria-current={selected}
      data-card={card.id}
      data-lane-kind={lane.kind}
      data-severity={card.severity}
      data-selected={selected}
      data-peer={peer !== undefined}
      data-carried={carrying.carried}
      style={style}
      onPointerDown={carrying.handlePointerDown}
    >
      {card.image && lane.kind === 'images' && (
        <img className={styles.image} src={imageAddress(mapId, card.image)} alt={card.alt ?? ''} />
      )}
      <div className={styles.line}>
        {lane.kind === 'pains' && (
          <span className={styles.severity}>
            <SeverityMark severity={card.severity} />
          </span>
        )}
        {editing ? (
          <div className={styles.field}>
            <HereTitle textRef={{ collection: 'cards', id: card.id, field: 'title' }} label="Title" />
          </div>
        ) : (
          <button type="button" className={styles.title} dir="auto" onClick={() => openDetails(what)}>
            {card.title || <i>Untitled</i>}
          </button>
        )}
        {!editing && (
          <IconButton
            label={`What to do with ${card.title || 'this card'}`}
            icon={<Ellipsis size={18} />}
            onClick={(event) => openMenu(what, spotBelow(event.currentTarget))}
          />
        )}
      </div>
      <CardFacts box={box} layout={layout} />
      <LeadsTo box={box} layout={layout} />
      {peers && !editing && <PeerTags peers={peers} className={styles.peers} />}
      {!editing && <CommentBadge place={what} />}
    </article>
  )
})

/** Its connectors, as ways to go. */
function LeadsTo({ box, layout }: Pick<HereCardProps, 'box' | 'layout'>) {
  const leads = layout.context.map.connectors.flatMap(({ id, from, to, kind }) => {
    const target = from === box.card.id ? layout.cards.get(to) : undefined
    return target ? [{ id, kind, target }] : []
  })
  if (leads.length === 0) return null
  return (
    <ul className={styles.leads}>
      {leads.map(({ id, kind, target }) => (
        <li key={id}>
          <button type="button" className={styles.lead} onClick={() => reveal({ kind: 'card', id: target.card.id })}>
            <ArrowRight size={14} aria-hidden />
            <span dir="auto">
              {connectorLabels[kind]} “{target.card.title || 'untitled'}”
              {target.column !== box.column && `, step ${layout.columns[target.column]?.number ?? ''}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The card goes with the finger outside React; where it would come down is drawn by its lane. */
function useCarrying({ box, stepId }: Pick<HereCardProps, 'box' | 'stepId'>) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const article = useRef<HTMLElement>(null)
  const start = useRef(0)
  const { id, endStepId } = box.card
  const carried = useCarried((state) => state.id === id)
  const put = (): void => {
    article.current?.style.removeProperty('translate')
    putDown()
  }
  const hold = useHold({
    what: { kind: 'card', id },
    ...(mayEdit && {
      onCarry: ({ clientY }) => {
        const page = article.current?.closest<HTMLElement>('[data-page]')
        if (!article.current || !page) return
        article.current.style.translate = `0 ${clientY - start.current}px`
        carryTo(id, page, clientY)
      },
      onDrop: () => {
        const { drop } = useCarried.getState()
        put()
        // A card that reaches into this step from another one keeps its first step.
        if (drop) moveCardTo(session, id, { stepId: box.card.stepId ?? stepId, endStepId, ...drop })
      },
      onCancel: put,
    }),
  })
  const handlePointerDown = (event: PointerEvent): void => {
    start.current = event.clientY
    hold(event)
  }
  return { article, carried, handlePointerDown }
}
