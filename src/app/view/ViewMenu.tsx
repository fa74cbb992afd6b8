// The door to how one looks at the map: its density, its lanes and stages. Says when something is out of sight.
import { Rows3 } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useSavedInAddress } from './useSavedInAddress.ts'
import { useViewEntries } from './useViewEntries.ts'
import styles from './ViewMenu.module.css'

export function ViewMenu() {
  const entries = useViewEntries()
  useSavedInAddress()
  return (
    <span className={styles.door}>
      <Menu
        align="start"
        trigger={
          <Button size="sm" variant="ghost" icon={<Rows3 size={15} />} aria-label="View">
            <span className={styles.words}>View</span>
          </Button>
        }
        entries={entries}
      />
    </span>
  )
}
