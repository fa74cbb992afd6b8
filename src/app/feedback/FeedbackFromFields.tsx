// Whose responses to look at: of which weeks, regions, channels and so on, asked or not. Offers what responses say.
import { DIMENSIONS } from '../../core/wire/slices.ts'
import { Choices } from '../filter/Choices.tsx'
import styles from '../filter/FilterFields.module.css'
import { dimensionLabels } from '../panels/labels.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { ALL_FEEDBACK, askForWords, isNarrowed, PERIODS, periodOf, useFeedbackFilter } from './feedbackFilter.ts'
import { daysText } from './fromWords.ts'
import { useResponseWords } from './useResponseWords.ts'

const SOLICITED = [
  { value: 'yes', label: 'Those who were asked' },
  { value: 'no', label: 'Those whom nobody asked' },
  { value: 'all', label: 'Both' },
] as const

export function FeedbackFromFields() {
  const from = useFeedbackFilter()
  const words = useResponseWords()
  return (
    <div className={styles.fields}>
      <Select
        label="Time"
        value={String(from.days)}
        options={PERIODS.map((days) => ({ value: String(days), label: daysText(days) }))}
        onChange={(chosen) => useFeedbackFilter.setState({ days: periodOf(chosen) })}
      />
      {DIMENSIONS.map((by) => (
        <Choices
          key={by}
          label={dimensionLabels[by]}
          asked={from.words[by]}
          options={(words?.[by] ?? []).map((word) => ({ value: word, label: word }))}
          onChange={(chosen) => askForWords(by, chosen)}
        />
      ))}
      <Select
        label="Who responded"
        value={from.solicited}
        options={SOLICITED}
        onChange={(solicited) => solicited && useFeedbackFilter.setState({ solicited })}
      />
      <div className={styles.foot}>
        <span role="status">{isNarrowed(from) ? 'Scores are of these only' : 'Everybody who was asked'}</span>
        <Button size="sm" disabled={!isNarrowed(from)} onClick={() => useFeedbackFilter.setState(ALL_FEEDBACK, true)}>
          Clear
        </Button>
      </div>
    </div>
  )
}
