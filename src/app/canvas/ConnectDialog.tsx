// Connecting by name: the list of cards that the selected one may lead to. The way of those who do not drag.
import { useState } from 'react'
import type { CardId } from '../../core/model/ids.ts'
import { laneKinds } from '../../core/model/lanes.ts'
import { laneDrawings } from '../../core/scene/lanes/table.ts'
import type { CardBox, Layout } from '../../core/scene/placement.ts'
import { connectorLabels } from '../panels/labels.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import { useSession } from '../session/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchItem, SearchList } from '../ui/SearchList.tsx'
import { useUi } from '../uiStore.ts'
import styles from './ConnectDialog.module.css'
import { ConnectKind } from './ConnectKind.tsx'
import { connect, connectorKind } from './edits.ts'
import { useLayout } from './mapLayout.ts'

/** More are no list to read; another letter narrows it. */
const MOST_SHOWN = 40

export function ConnectDialog({ from }: { readonly from: CardId }) {
  const session = useSession()
  const layout = useLayout()
  const [words, setWords] = useState('')
  const chosen = useUi((ui) => ui.connectKind)
  const close = (): void => useUi.setState({ choosingFor: null, connectKind: null })
  const source = layout.cards.get(from)
  if (!source) return null
  const handleSelect = (to: CardId): void => {
    connect(session, from, to)
    close()
  }
  return (
    <Dialog open onOpenChange={close} title={`Connect ${quoted(source)} to`}>
      <SearchList
        label="Cards"
        placeholder="Words of a card, step or lane"
        empty="No card has these words."
        onWords={setWords}
      >
        {candidates(layout, { from, words }).map((box) => (
          <SearchItem
            key={box.card.id}
            value={box.card.id}
            icon={<PathIcon d={laneDrawings[box.lane.kind].icon} />}
            title={box.card.title || 'Untitled'}
            aside={`${connectorLabels[chosen ?? connectorKind(layout.context.map, from, box.card.id)]} · ${placeOf(layout, box)}`}
            onChoose={() => handleSelect(box.card.id)}
          />
        ))}
      </SearchList>
      <div className={styles.kind}>
        <ConnectKind />
      </div>
    </Dialog>
  )
}

/** Cards all of whose words are found, those of the same and the next steps first. */
function candidates(layout: Layout, { from, words }: { readonly from: CardId; readonly words: string }): CardBox[] {
  const source = layout.cards.get(from)
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const joined = new Set(layout.context.map.connectors.filter((each) => each.from === from).map((each) => each.to))
  return [...layout.cards.values()]
    .filter((box) => box.card.id !== from && !joined.has(box.card.id))
    .filter((box) => {
      const text = `${box.card.title} ${placeOf(layout, box)}`.toLocaleLowerCase()
      return wanted.every((word) => text.includes(word))
    })
    .sort((a, b) => distance(source, a) - distance(source, b))
    .slice(0, MOST_SHOWN)
}

const distance = (source: CardBox | undefined, { column }: CardBox): number => Math.abs(column - (source?.column ?? 0))

const placeOf = ({ columns }: Layout, { column, lane }: CardBox): string =>
  `${lane.title || laneKinds[lane.kind].label}, ${columns[column]?.step.title || 'unnamed step'}`

const quoted = ({ card }: CardBox): string => (card.title ? `“${card.title}”` : 'this card')
