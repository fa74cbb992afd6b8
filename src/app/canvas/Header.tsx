// One header on the canvas (a stage's, a step's or a lane's): its drawing, selection, rename in place, drag to reorder.
import { type CSSProperties, memo, type PointerEvent, type ReactNode, type RefObject, useRef } from 'react'
import type { Step } from '../../core/model/map.ts'
import type { Rect, SceneNode } from '../../core/scene/node.ts'
import { imageAddress } from '../api/images.ts'
import { CommentBadge } from '../comments/CommentBadge.tsx'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { PartFence } from '../ui/PartFence.tsx'
import { colourOf } from '../ui/person.ts'
import { isSelected, type Selected, select, useUi } from '../uiStore.ts'
import { editTitle } from './edits.ts'
import { headerElementId } from './elementIds.ts'
import styles from './Header.module.css'
import { PeerTags } from './PeerTags.tsx'
import { usePeersOn } from './peerMarks.ts'
import { dragFrom } from './pointerDrag.ts'
import { SceneSvg } from './SceneSvg.tsx'
import { TitleEditor, type WordsPlace, withoutWords } from './TitleEditor.tsx'
import { useDetail } from './useDetail.ts'
import { useFocusFollows } from './useFocusFollows.ts'
import type { HeaderDrag } from './useHeaderDrag.ts'

interface HeaderProps {
  readonly what: Extract<Selected, { kind: 'stage' | 'step' | 'lane' }>
  /** What it is; the words drawn on it follow. */
  readonly label: string
  readonly box: Rect
  readonly nodes: readonly SceneNode[]
  /** What is shown instead while the map is too small for its own letters. */
  readonly overview: ReactNode
  readonly name: WordsPlace
  /** The name itself, where the drawing may show its beginning only. */
  readonly title: string
  /** A step that customers responded to: what stands behind its score is told while the pointer rests on it. */
  readonly scored?: Step | undefined
  readonly drag: HeaderDrag
  /** Around all of it: says how far its words have gone along it (keptName.ts). */
  readonly slot?: RefObject<HTMLDivElement | null>
  /** What a double press does instead of renaming it. */
  readonly onOpen?: (() => void) | undefined
  /** What whoever looks at the map may do with it. */
  readonly controls?: ReactNode
  /** Buttons that appear beside it. */
  readonly children?: ReactNode
}

const WholeName = lazyPart(async () => (await import('./WholeName.tsx')).WholeName)

const COLLECTIONS = { stage: 'stages', step: 'steps', lane: 'lanes' } as const

export const Header = memo(function Header(props: HeaderProps) {
  const { what, label, box, nodes, overview, name, title, scored, drag, slot, onOpen, controls, children } = props
  const { mapId } = useSession()
  const mayEdit = useMayEdit()
  const collection = COLLECTIONS[what.kind]
  const selected = useUi((ui) => isSelected(ui.selected, what.kind, what.id))
  const editing = useUi((ui) => ui.editing?.collection === collection && ui.editing.id === what.id)
  const peers = usePeersOn(what.kind, what.id)
  const [peer] = peers ?? []
  const header = useRef<HTMLDivElement>(null)
  useFocusFollows(header, { selected, busy: editing })
  const style: CSSProperties & Record<string, unknown> = {
    left: box.x,
    top: box.y,
    width: box.width,
    height: box.height,
    ...(peer && { '--peer': colourOf(peer.name, peer.id) }),
  }
  const handlePointerDown = (event: PointerEvent): void => {
    if (!mayEdit || editing) return
    dragFrom(event, drag.handlers(what))
  }
  // A header of the grid, whose keys are the grid's (useCanvasKeys.ts); rows own it by its id (GridCells.tsx).
  const asHeader = {
    id: headerElementId(what.kind, what.id),
    role: what.kind === 'lane' ? 'rowheader' : 'columnheader',
    tabIndex: selected ? 0 : -1,
    'aria-selected': selected,
  }
  const others = withoutWords(nodes, name)
  const isSmall = useDetail() !== 'words'
  const isCut =
    isSmall ||
    hasCutName(
      nodes.filter((node) => !others.includes(node)),
      title,
    )
  const cut = isCut && title !== '' ? title : null
  const spoken = [label, wordsOf(cut ? others : nodes), cut].join(' ')
  const scene = (
    <SceneSvg
      nodes={editing ? others : nodes}
      width={box.width}
      height={box.height}
      imageAddress={(id) => imageAddress(mapId, id)}
    />
  )
  const drawing = (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is in asHeader
    // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the grid's
    <div
      ref={header}
      {...asHeader}
      className={styles.header}
      data-kind={what.kind}
      data-id={what.id}
      data-selected={selected}
      data-peer={peer !== undefined}
      onPointerDown={handlePointerDown}
      onClick={() => select(what)}
      onDoubleClick={() => (onOpen ? onOpen() : mayEdit && editTitle(what))}
    >
      <span className={styles.spoken}>{spoken}</span>
      {isSmall && !editing ? <PartFence room={scene}>{overview}</PartFence> : scene}
    </div>
  )
  return (
    <div ref={slot} className={styles.slot} style={style}>
      {cut === null && !scored ? (
        drawing
      ) : (
        <PartFence room={drawing}>
          <WholeName name={cut} scored={scored}>
            {drawing}
          </WholeName>
        </PartFence>
      )}
      {peers && <PeerTags peers={peers} className={styles.tags} />}
      {editing && (
        <TitleEditor
          textRef={{ collection, id: what.id, field: 'title' }}
          place={name}
          label={`Name of the ${what.kind}`}
        />
      )}
      {what.kind === 'step' && !editing && <CommentBadge place={{ kind: 'step', id: what.id }} />}
      {!editing && controls}
      {mayEdit && !editing && children}
    </div>
  )
})

/** What stands on it, read in the order in which it is drawn. */
const wordsOf = (nodes: readonly SceneNode[]): string =>
  nodes.flatMap((node) => (node.kind === 'text' ? [node.text] : [])).join(' ')

/** Whether the drawing shows the beginning of the name only. */
const hasCutName = (nodes: readonly SceneNode[], name: string): boolean =>
  !name.endsWith('…') && nodes.some((node) => node.kind === 'text' && node.text.endsWith('…'))
