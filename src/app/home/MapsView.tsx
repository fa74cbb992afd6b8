// The maps as cards, and what stands in their place when there are none.
import type { ReactNode } from 'react'
import type { MapSummary } from '../../core/wire/routes.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { MapCard } from './MapCard.tsx'
import styles from './MapsView.module.css'
import { SearchHits } from './SearchHits.tsx'
import { titleMatches } from './titleMatches.ts'
import type { Search } from './useSearch.ts'

interface MapsViewProps {
  /** null: not there yet. */
  readonly maps: readonly MapSummary[] | null
  readonly query: string
  readonly search: Search
  readonly onClearQuery: () => void
  readonly onNew: () => void
  readonly onRename: (map: MapSummary) => void
  readonly onDuplicate: (map: MapSummary) => void
  readonly onDelete: (map: MapSummary) => void
}

export function MapsView({ maps, query, search, onClearQuery, onNew, onRename, onDuplicate, onDelete }: MapsViewProps) {
  if (maps === null) return <Waiting />
  if (maps.length === 0) {
    return (
      <EmptyState
        title="No maps yet"
        ways={
          <Button variant="primary" onClick={onNew}>
            New map
          </Button>
        }
      >
        Begin with a template whose guesses you replace, or with a blank map: what does the customer do first?
      </EmptyState>
    )
  }
  const now = new Date()
  const found = maps.filter(({ title }) => titleMatches(title, query))
  const wanted = query.trim()
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className={styles.heading}>
        {query.trim() ? 'Found' : 'Recent'}
      </h2>
      <p className={styles.told} role="status">
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
        {found.map((map) => (
          <li key={map.id}>
            <MapCard
              map={map}
              now={now}
              onRename={() => onRename(map)}
              onDuplicate={() => onDuplicate(map)}
              onDelete={() => onDelete(map)}
            />
          </li>
        ))}
      </ul>
      {wanted && <SearchHits hits={search.hits} />}
    </section>
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
