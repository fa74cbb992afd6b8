// The maps as cards, and what stands in their place when there are none.

import { type ReactNode, useState } from 'react'
import { holdsWords } from '../../core/model/words.ts'
import type { Folder } from '../../core/wire/folders.ts'
import type { ListedMap } from '../../core/wire/routes.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { type MapActions, MapCard } from './MapCard.tsx'
import styles from './MapsView.module.css'
import { SearchHits } from './SearchHits.tsx'
import type { Search } from './useSearch.ts'

interface MapsViewProps {
  /** null: not there yet. */
  readonly maps: readonly ListedMap[] | null
  readonly folders: readonly Folder[]
  /** The one that is shown; null: all maps are. */
  readonly folder: Folder | null
  readonly query: string
  readonly search: Search
  readonly actions: MapActions
  readonly onClearQuery: () => void
  readonly onNew: () => void
}

/** Three rows of a laptop: what happened lately stands below them. */
const RECENT = 9

export function MapsView(props: MapsViewProps) {
  const { maps, folders, folder, query, search, actions, onClearQuery, onNew } = props
  const [whole, setWhole] = useState(false)
  const [whose, setWhose] = useState<Whose>('all')
  if (maps === null) return <Waiting />
  if (maps.length === 0) return <Nothing folder={folder} onNew={onNew} />
  const now = new Date()
  const wanted = query.trim()
  const found = maps.filter((map) => (wanted ? holdsWords(map.title, query) : whose === 'all' || map.tie === whose))
  const short = !wanted && !folder && found.length > RECENT
  return (
    <section aria-labelledby="recent">
      <div className={styles.head}>
        <h2 id="recent" className={styles.heading}>
          {wanted ? 'Found' : 'Recent'}
        </h2>
        {!wanted && <Segmented label="Whose maps" value={whose} options={WHOSE} onChange={setWhose} />}
      </div>
      <p className={styles.told} role="status">
        {!wanted && found.length === 0 && whose !== 'all' && NONE_OF[whose]}
        {wanted && found.length + search.hits.length === 0 && search.searching && 'Searching…'}
        {wanted && found.length === 0 && !search.searching && (
          <>
            No {search.hits.length === 0 ? 'map, card or step' : 'map'} has “{wanted}” in its title.{' '}
            <Button size="sm" onClick={onClearQuery}>
              Show all maps
            </Button>
          </>
        )}
      </p>
      <ul className={styles.grid}>
        {found.slice(0, short && !whole ? RECENT : undefined).map((map) => (
          <li key={map.id}>
            <MapCard
              map={map}
              now={now}
              folder={wanted || !folder ? (folders.find(({ id }) => id === map.folderId)?.name ?? null) : null}
              actions={actions}
            />
          </li>
        ))}
      </ul>
      {short && (
        <div className={styles.rest}>
          <Button onClick={() => setWhole(!whole)}>
            {whole ? 'Show the recent maps only' : `Show all ${found.length} maps`}
          </Button>
        </div>
      )}
      {wanted && <SearchHits hits={search.hits} />}
    </section>
  )
}

type Whose = 'all' | NonNullable<ListedMap['tie']>

const WHOSE: readonly { readonly value: Whose; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'made', label: 'Mine' },
  { value: 'entered', label: 'Shared with me' },
]

const NONE_OF = {
  made: 'None of these maps was made by you in this browser.',
  entered: 'You have come to none of these maps by a link in this browser.',
} as const

function Nothing({ folder, onNew }: { readonly folder: Folder | null; readonly onNew: () => void }) {
  return (
    <EmptyState
      title={folder ? 'Nothing in this folder yet' : 'No maps yet'}
      ways={
        <Button variant="primary" onClick={onNew}>
          New map
        </Button>
      }
    >
      {folder
        ? 'Begin a map here, drag one onto the folder, or choose “Move to a folder” in the menu of a map.'
        : 'Begin with a template whose guesses you replace, or with a blank map: what does the customer do first?'}
    </EmptyState>
  )
}

/** Three cards without words, in the places of the first three. */
function Waiting(): ReactNode {
  return (
    <section aria-label="Maps" aria-busy="true">
      <h2 className={styles.heading}>Recent</h2>
      <div className={styles.grid}>
        <div className={styles.ghost} />
        <div className={styles.ghost} />
        <div className={styles.ghost} />
      </div>
    </section>
  )
}
