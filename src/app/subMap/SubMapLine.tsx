// The sub-map of a step as a line of text that opens it, with the worst that customers meet there.
import type { MapReading } from '../../core/doc/read.ts'
import type { StepId } from '../../core/model/ids.ts'
import type { SubMap } from '../../core/model/map.ts'
import { icons } from '../../core/scene/icons.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import { useReadingOf, useSession } from '../session/hooks.ts'
import { subMapAddress } from './addresses.ts'
import styles from './SubMapLine.module.css'
import { useWorst } from './useWorst.ts'
import { WorstMark } from './WorstMark.tsx'
import { subMapTitle, worstWords } from './worstWords.ts'

interface SubMapLineProps {
  readonly step: StepId
  readonly subMap: SubMap
  /** In a row of the outline there is room for the title alone. */
  readonly short?: boolean
}

export function SubMapLine({ step, subMap, short = false }: SubMapLineProps) {
  const { mapId } = useSession()
  const locale = useReadingOf(localeOf)
  const answer = useWorst(subMap.mapId)
  const title = subMapTitle(subMap.title, answer)
  const words = worstWords(answer, locale)
  return (
    <span className={styles.line} data-short={short}>
      <a
        className={styles.link}
        href={subMapAddress(subMap.mapId, { mapId, step })}
        tabIndex={short ? -1 : 0}
        title={[title, ...words].join('\n')}
        data-shut={answer?.ok === false}
      >
        <PathIcon d={icons.subMap} />
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {answer?.ok && <WorstMark worst={answer.value} locale={locale} />}
      </a>
      {!short && words.length > 0 && <span className={styles.words}>{words.join(' ')}</span>}
    </span>
  )
}

const localeOf = ({ map }: MapReading): string => map.settings.locale
