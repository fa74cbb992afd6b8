// Which responses are looked at, as a row of small menus: days, then what the responses of this map can be told apart by. What
// no response says is not offered.
import { ChevronDown } from 'lucide-react'
import { DIMENSIONS } from '../../core/wire/slices.ts'
import { dimensionLabels } from '../panels/labels.ts'
import { Menu } from '../ui/Menu.tsx'
import type { MenuEntry } from '../ui/menuEntries.tsx'
import styles from './FeedbackFilterBar.module.css'
import { ALL_FEEDBACK, askForWords, isNarrowed, PERIODS, periodOf, useFeedbackFilter } from './feedbackFilter.ts'
import { among, daysText, SOLICITED } from './fromWords.ts'
import { useResponseWords } from './useResponseWords.ts'

export function FeedbackFilterBar() {
  const filter = useFeedbackFilter()
  const words = useResponseWords()
  return (
    <div className={styles.bar}>
      <FilterMenu
        label="Days"
        value={daysText(filter.days)}
        isOn={filter.days !== null}
        entries={[
          {
            kind: 'choice',
            value: String(filter.days),
            options: PERIODS.map((days) => ({ value: String(days), label: daysText(days) })),
            onChange: (value) => useFeedbackFilter.setState({ days: periodOf(value) }),
          },
        ]}
      />
      {DIMENSIONS.filter((by) => (words?.[by] ?? []).length > 0).map((by) => (
        <FilterMenu
          key={by}
          label={dimensionLabels[by]}
          value={among(by, filter.words[by])}
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
      {filter.solicited !== 'yes' && (
        <FilterMenu
          label="Who responded"
          value={SOLICITED[filter.solicited]}
          isOn
          entries={[
            {
              kind: 'choice',
              value: filter.solicited,
              options: WHO.map((value) => ({ value, label: SOLICITED[value] })),
              onChange: (value) =>
                useFeedbackFilter.setState({ solicited: WHO.find((each) => each === value) ?? 'yes' }),
            },
          ]}
        />
      )}
      {isNarrowed(filter) && (
        <button type="button" className={styles.clear} onClick={() => useFeedbackFilter.setState(ALL_FEEDBACK, true)}>
          All feedback
        </button>
      )}
    </div>
  )
}

const WHO = ['yes', 'no', 'all'] as const

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
