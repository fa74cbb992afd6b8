// Which responses are looked at, as a row of small menus: days, then what the responses of this map can be told apart by. What
// no response says is not offered.
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { DIMENSIONS, type Dimension, type DimensionWords } from '../../core/wire/slices.ts'
import { getWords } from '../api/answers.ts'
import { useSession } from '../session/hooks.ts'
import { Menu } from '../ui/Menu.tsx'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import styles from './FeedbackFilterBar.module.css'
import { ALL_FEEDBACK, askForWords, isNarrowed, PERIODS, type PeriodDays, useFeedbackFilter } from './feedbackFilter.ts'

export function FeedbackFilterBar() {
  const filter = useFeedbackFilter()
  const words = useWords()
  return (
    <div className={styles.bar}>
      <FilterMenu
        label="Days"
        value={PERIOD_NAMES[String(filter.days)] ?? ''}
        isOn={filter.days !== null}
        entries={[
          {
            kind: 'choice',
            value: String(filter.days),
            options: PERIODS.map((days) => ({ value: String(days), label: PERIOD_NAMES[String(days)] ?? '' })),
            onChange: (value) => useFeedbackFilter.setState({ days: periodOf(value) }),
          },
        ]}
      />
      {DIMENSIONS.filter((by) => (words?.[by] ?? []).length > 0).map((by) => (
        <FilterMenu
          key={by}
          label={DIMENSION_NAMES[by].one}
          value={chosenWords(by, filter.words[by])}
          isOn={filter.words[by].length > 0}
          entries={(words?.[by] ?? []).map((word) => ({
            kind: 'toggle',
            label: word,
            checked: filter.words[by].includes(word),
            staysOpen: true,
            onChange: (checked) =>
              askForWords(by, checked ? [...filter.words[by], word] : filter.words[by].filter((each) => each !== word)),
          }))}
        />
      ))}
      {isNarrowed(filter) && (
        <button type="button" className={styles.clear} onClick={() => useFeedbackFilter.setState(ALL_FEEDBACK, true)}>
          All feedback
        </button>
      )}
    </div>
  )
}

const PERIOD_NAMES: Readonly<Record<string, string>> = {
  '7': 'Last 7 days',
  '28': 'Last 4 weeks',
  '56': 'Last 8 weeks',
  '84': 'Last 12 weeks',
  '365': 'Last 365 days',
  null: 'All days',
}

const periodOf = (value: string): PeriodDays => PERIODS.find((days) => String(days) === value) ?? null

export const DIMENSION_NAMES: Readonly<Record<Dimension, { readonly one: string; readonly all: string }>> = {
  channel: { one: 'Channel', all: 'All channels' },
  segment: { one: 'Segment', all: 'All segments' },
  region: { one: 'Region', all: 'All regions' },
  persona: { one: 'Persona', all: 'All personas' },
  servedBy: { one: 'Served by', all: 'Served by anyone' },
}

function chosenWords(by: Dimension, chosen: readonly string[]): string {
  const [first, ...others] = chosen
  if (first === undefined) return DIMENSION_NAMES[by].all
  return others.length === 0 ? first : `${first} + ${others.length}`
}

interface FilterMenuProps {
  readonly label: string
  readonly value: string
  readonly isOn: boolean
  readonly entries: readonly MenuEntry[]
}

function FilterMenu({ label, value, isOn, entries }: FilterMenuProps) {
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={styles.choice} data-on={isOn} aria-label={`${label}: ${value}`}>
          <span>{value}</span>
          <ChevronDown size={14} />
        </button>
      }
      entries={entries}
    />
  )
}

/** null: on the way, or they did not come; then only days are offered. */
function useWords(): DimensionWords['words'] | null {
  const { mapId } = useSession()
  const [words, setWords] = useState<DimensionWords['words'] | null>(null)
  useEffect(() => {
    let isWanted = true
    void getWords(mapId).then((answer) => isWanted && answer.ok && setWords(answer.value.words))
    return () => {
      isWanted = false
    }
  }, [mapId])
  return words
}
