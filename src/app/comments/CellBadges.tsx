// The counts of comments on cells, at their lower edges, since the upper ones are those of cards. In map coordinates over the
// canvas; knows where cells stand by the layout.
import { type Anchor, placeOf } from '../../core/model/anchor.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import styles from './CellBadges.module.css'
import { CommentBadge } from './CommentBadge.tsx'
import { useMarkedAnchors } from './marks.ts'

export function CellBadges() {
  const layout = useLayout()
  const anchors = useMarkedAnchors().split(' ') as Anchor[]
  return anchors
    .map(placeOf)
    .filter((place) => place.kind === 'cell')
    .map((place) => {
      const column = layout.columns.find(({ step }) => step.id === place.stepId)
      const band = layout.lanes.find(({ lane }) => lane.id === place.laneId)
      if (!column || !band) return null
      return (
        <div
          key={`${place.stepId}/${place.laneId}`}
          className={styles.corner}
          style={{ left: column.x + column.width, top: band.y + band.height - 8 }}
        >
          <CommentBadge place={place} />
        </div>
      )
    })
}
