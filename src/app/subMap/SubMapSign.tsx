// Over the sign that the drawing of a step's header has of its sub-map: opens it, and adds the worst that customers meet there.
import type { MapReading } from '../../core/doc/read.ts'
import type { SubMap } from '../../core/model/map.ts'
import type { Column } from '../../core/scene/placement.ts'
import { subMapPlace } from '../../core/scene/stepFoot.ts'
import type { Measure } from '../../core/scene/text.ts'
import { useReadingOf, useSession } from '../session/hooks.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { isSelected, useUi } from '../uiStore.ts'
import { subMapAddress } from './addresses.ts'
import styles from './SubMapSign.module.css'
import { useWorst } from './useWorst.ts'
import { WorstMark } from './WorstMark.tsx'
import { subMapTitle, worstWords } from './worstWords.ts'

interface SubMapSignProps {
  readonly column: Column
  readonly subMap: SubMap
  readonly measure: Measure
}

export function SubMapSign({ column: { step, width }, subMap, measure }: SubMapSignProps) {
  const { x, y, ...size } = subMapPlace(step, { width, measure })
  const { mapId } = useSession()
  const locale = useReadingOf(localeOf)
  const answer = useWorst(subMap.mapId)
  // Of the keys only the selected step's has one of its own: Tab leaves the grid.
  const reachable = useUi(({ selected }) => isSelected(selected, 'step', step.id))
  const words = [`Open the sub-map “${subMapTitle(subMap.title, answer)}”.`, ...worstWords(answer, locale)]
  return (
    <Tooltip label={words.map((sentence) => <p key={sentence}>{sentence}</p>)}>
      <a
        className={styles.sign}
        style={{ left: x - 4, top: y - 4, width: size.width + 8, height: size.height + 8 }}
        href={subMapAddress(subMap.mapId, { mapId, step: step.id })}
        tabIndex={reachable ? 0 : -1}
        aria-label={words.join(' ')}
        data-shut={answer?.ok === false}
      >
        {answer?.ok && <WorstMark worst={answer.value} locale={locale} />}
      </a>
    </Tooltip>
  )
}

const localeOf = ({ map }: MapReading): string => map.settings.locale
