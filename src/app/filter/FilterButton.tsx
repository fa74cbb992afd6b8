// The door to the filter; it says how much is asked for, since a dimmed map needs a reason in sight.
import { Funnel } from 'lucide-react'
import { isFiltering } from '../../core/model/filter.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import styles from './FilterButton.module.css'
import { FilterFields } from './FilterFields.tsx'
import { useFilter } from './filterStore.ts'

export function FilterButton() {
  const filter = useFilter()
  const asked = Object.values(filter).filter((each) => (each?.length ?? 0) > 0).length
  return (
    <span className={styles.door} data-on={isFiltering(filter)}>
      <Popover
        label="Filter"
        trigger={
          <Button
            size="sm"
            variant="ghost"
            icon={<Funnel size={15} />}
            aria-label={asked ? `Filter, ${asked} on` : 'Filter'}
          >
            <span className={styles.words}>Filter{asked > 0 && ` · ${asked}`}</span>
          </Button>
        }
      >
        <FilterFields />
      </Popover>
    </span>
  )
}
