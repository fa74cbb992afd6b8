// One card on the canvas: its drawing, the rings around it, and the field while its title is typed.
import type { NodeProps } from '@xyflow/react'
import { memo, useRef } from 'react'
import { matches } from '../../core/model/matches.ts'
import { cardLabel, cardTitlePlace } from '../../core/scene/cards.ts'
import type { DrawContext } from '../../core/scene/context.ts'
import type { SceneNode, TextNode } from '../../core/scene/node.ts'
import type { CardBox } from '../../core/scene/placement.ts'
import { FADED } from '../../core/scene/theme.ts'
import { imageAddress } from '../api/images.ts'
import { CommentBadge } from '../comments/CommentBadge.tsx'
import { isCardSelected } from '../selection.ts'
import { useSession } from '../session/hooks.ts'
import { colourOf } from '../ui/person.ts'
import { isSelected, useUi } from '../uiStore.ts'
import styles from './CardNode.module.css'
import { ConnectHandle } from './ConnectHandle.tsx'
import type { CardFlowNode } from './cardNodes.ts'
import { cardElementId } from './elementIds.ts'
import { HEADER_PX } from './headerSize.ts'
import { PeerTags } from './PeerTags.tsx'
import { usePeersOn } from './peerMarks.ts'
import { SceneSvg } from './SceneSvg.tsx'
import { TitleEditor, withoutWords } from './TitleEditor.tsx'
import { useFocusFollows } from './useFocusFollows.ts'

export const CardNode = memo(function CardNode({ data: { box, nodes, context } }: NodeProps<CardFlowNode>) {
  const { card } = box
  const { mapId } = useSession()
  const selected = useUi((ui) => isCardSelected(ui, card.id))
  const stoodOn = useUi((ui) => isSelected(ui.selected, 'card', card.id))
  const alone = useUi((ui) => ui.several.size < 2)
  const editing = useUi((ui) => ui.editing?.collection === 'cards' && ui.editing.id === card.id)
  const dimmed = useUi((ui) => !matches(card, ui.filter))
  const source = useUi((ui) => ui.connectFrom === card.id)
  const peers = usePeersOn('card', card.id)
  const [peer] = peers ?? []
  const article = useRef<HTMLElement>(null)
  useFocusFollows(article, { selected: stoodOn, busy: editing })
  const place = editing ? cardTitlePlace(box, context) : undefined
  const more = editing ? undefined : nodes.find(isMore)
  return (
    <article
      ref={article}
      id={cardElementId(card.id)}
      tabIndex={stoodOn ? 0 : -1}
      className={styles.card}
      aria-label={cardLabel(box)}
      aria-current={selected}
      data-card={card.id}
      title={titleCutIn(nodes, box, context)}
      data-selected={selected || source}
      data-dimmed={dimmed}
      style={{
        width: box.width,
        height: box.height,
        ...(peer && { '--peer': colourOf(peer.name, peer.id) }),
        ...(dimmed && { '--faded': FADED }),
      }}
      data-peer={peer !== undefined}
    >
      <SceneSvg
        nodes={place ? withoutWords(nodes, place) : nodes}
        width={box.width}
        height={box.height}
        imageAddress={(id) => imageAddress(mapId, id)}
      />
      {peers && !editing && (
        <PeerTags peers={peers} className={styles.tags} side={box.y < HEADER_PX + TAG_PX ? 'below' : 'above'} />
      )}
      {place && (
        <TitleEditor textRef={{ collection: 'cards', id: card.id, field: 'title' }} place={place} label="Title" />
      )}
      {more && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.more} nodrag`}
          style={{ left: more.x - 4, top: more.y - 13 }}
          aria-label="Show the whole title"
          onClick={() => useUi.setState({ expanded: card.id })}
        />
      )}
      {!editing && <CommentBadge place={{ kind: 'card', id: card.id }} />}
      {selected && alone && !editing && <ConnectHandle cardId={card.id} />}
    </article>
  )
})

/** The whole of a title that compact cuts short; elsewhere “more” shows it. */
const titleCutIn = (nodes: readonly SceneNode[], { card }: CardBox, { density }: DrawContext): string | undefined =>
  density === 'compact' && nodes.some((node) => node.kind === 'text' && node.text.endsWith('…'))
    ? card.title
    : undefined

/** Drawn where a title is cut (core/scene/lanes/title.ts). */
const isMore = (node: SceneNode): node is TextNode =>
  node.kind === 'text' && node.fill === 'accent-text' && node.text === 'more'

/** A name above a card of the first lane would lie under the step headers. */
const TAG_PX = 20
