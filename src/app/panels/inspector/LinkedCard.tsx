// A pain point or an opportunity in a list of links: its mark, its title, the figures that rank it. Opens it.
import type { Card, JourneyMap } from '../../../core/model/map.ts'
import { formatNumber } from '../../../core/scene/format.ts'
import { icons } from '../../../core/scene/icons.ts'
import { SEVERITY_NAMES } from '../../../core/scene/marks.ts'
import { PathIcon } from '../PathIcon.tsx'
import { SeverityMark } from '../SeverityMark.tsx'
import type { Side } from './addressing.ts'
import styles from './LinkedCard.module.css'

interface LinkedCardProps {
  readonly card: Card
  readonly map: JourneyMap
  readonly side: Side
  readonly onOpen: () => void
}

export function LinkedCard({ card, map, side, onOpen }: LinkedCardProps) {
  const figures = side === 'pains' ? painFigures(card) : opportunityFigures(card, map.settings.locale)
  return (
    <button type="button" className={styles.card} data-side={side} data-severity={card.severity ?? 1} onClick={onOpen}>
      {side === 'pains' ? <SeverityMark severity={card.severity} /> : <PathIcon d={icons.opportunities} />}
      <span>
        <span className={styles.title} title={card.title}>
          {card.title || 'Untitled'}
        </span>
        {figures && <small className={styles.figures}>{figures}</small>}
      </span>
    </button>
  )
}

const painFigures = ({ severity }: Card): string => (severity ? SEVERITY_NAMES[severity] : 'Severity not set')

function opportunityFigures({ opportunityValue, effort }: Card, locale: string): string {
  const value = opportunityValue === undefined ? null : `Value ${formatNumber(opportunityValue, locale)}`
  const work = effort === undefined ? null : `effort ${formatNumber(effort, locale)}`
  return [value, work].filter((figure) => figure !== null).join(', ')
}
