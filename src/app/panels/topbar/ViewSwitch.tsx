// The ways to look at the map. Links, so that the address says which, and the browser's way back is the way back.
import { ChartNoAxesCombined, GalleryHorizontal, ListTree, Map as MapIcon } from 'lucide-react'
import { useMapView, viewAddress } from '../../router.ts'
import { usePhone } from '../../ui/phone.ts'
import styles from './ViewSwitch.module.css'

const VIEWS = [
  { view: 'steps', label: 'Steps', icon: <GalleryHorizontal size={14} /> },
  { view: 'canvas', label: 'Canvas', icon: <MapIcon size={14} /> },
  { view: 'outline', label: 'Outline', icon: <ListTree size={14} /> },
  { view: 'insights', label: 'Insights', icon: <ChartNoAxesCombined size={14} /> },
] as const

export function ViewSwitch() {
  const current = useMapView()
  const phone = usePhone()
  const offered = VIEWS.filter(({ view }) => {
    // One at a time: the menu leads to the others.
    if (phone) return view === (current === 'steps' ? 'canvas' : 'steps')
    // Made for a phone; elsewhere for who has its address.
    return current === 'steps' || view !== 'steps'
  })
  return (
    <nav className={styles.views} aria-label="View">
      {offered.map(({ view, label, icon }) => (
        <a
          key={view}
          className={styles.view}
          href={viewAddress(view)}
          aria-current={view === current ? 'page' : undefined}
        >
          {icon}
          <span>{label}</span>
        </a>
      ))}
    </nav>
  )
}
