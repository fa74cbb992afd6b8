// The way back to the map whose step led here, by its name. Whoever cannot open that map is shown no way to it.
import { ChevronLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { openSession } from '../api/maps.ts'
import { anchorAddress } from '../router.ts'
import { type Origin, originIn } from './addresses.ts'
import styles from './CameFrom.module.css'

export function CameFrom() {
  // Read once: the address changes with what is selected, and this part comes anew with another map.
  const [origin] = useState(() => originIn(location.href))
  return origin && <Back {...origin} />
}

function Back({ mapId, step }: Origin) {
  const [title, setTitle] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    void openSession(mapId, null).then((answer) => {
      if (!isOver && answer.ok && answer.value.map.deletedAt === null)
        setTitle(answer.value.map.title || 'Untitled map')
    })
    return () => {
      isOver = true
    }
  }, [mapId])
  if (title === null) return null
  return (
    <a
      className={styles.back}
      href={anchorAddress(mapId, `step/${step}`)}
      aria-label={`Back to the map “${title}”`}
      title={`Back to “${title}”`}
    >
      <ChevronLeft size={14} />
      <span className={styles.title} dir="auto">
        {title}
      </span>
    </a>
  )
}
