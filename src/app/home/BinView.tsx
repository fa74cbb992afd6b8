// The bin: maps that were deleted, how long they are kept, and the way back.
import { Undo2 } from 'lucide-react'
import type { MapSummary } from '../../core/wire/session.ts'
import { HOME } from '../router.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './BinView.module.css'
import { titleOf } from './titleOf.ts'
import { BIN_DAYS, daysLeft, exactly, when } from './when.ts'

interface BinViewProps {
  /** null: not there yet. */
  readonly maps: readonly MapSummary[] | null
  readonly onRestore: (map: MapSummary) => void
}

export function BinView({ maps, onRestore }: BinViewProps) {
  if (maps === null) return <div aria-busy="true" />
  if (maps.length === 0) {
    return (
      <EmptyState title="The bin is empty" ways={<LinkButton href={HOME}>Back to the maps</LinkButton>}>
        Maps that are deleted stay here for {BIN_DAYS} days, and can be put back with everything in them.
      </EmptyState>
    )
  }
  const now = new Date()
  return (
    <>
      <p className={styles.words}>Maps stay here for {BIN_DAYS} days and can be put back with everything in them.</p>
      <ul>
        {maps.map((map) => (
          <li key={map.id} className={styles.row}>
            <b className={styles.title}>{titleOf(map)}</b>
            {map.deletedAt && (
              <small className={styles.deleted} title={exactly(map.deletedAt)}>
                Deleted {when(map.deletedAt, now)} · {daysLeft(map.deletedAt, now)}
              </small>
            )}
            <Button
              size="sm"
              icon={<Undo2 size={14} />}
              aria-label={`Put back ${titleOf(map)}`}
              onClick={() => onRestore(map)}
            >
              Put back
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
