// In a file with a row per response: which step each word of the step column means, or which step all rows are about.

import { guessQuestion } from '../../core/intake/guessQuestion.ts'
import type { StepId } from '../../core/model/ids.ts'
import type { Question } from '../../core/wire/mappings.ts'
import { Select } from '../ui/Select.tsx'
import styles from './ColumnList.module.css'
import { counted } from './counted.ts'
import type { MappingProps } from './intakeState.ts'
import { withQuestion } from './mappingChanges.ts'
import { Facts } from './ScaleFields.tsx'
import { INBOX, LEFT_OUT, stepOptions } from './stepOptions.ts'

export function StepWords({ state, steps, locale, onChange }: MappingProps) {
  const { mapping, opened, judged } = state
  const { columns, questions } = mapping
  const named = (use: string) => opened.profiles.find(({ heading }) => columns[heading]?.use === use)
  const [profile, score] = [named('step'), named('score')]
  const scaleNow = (): Question =>
    Object.values(questions).find((each) => each !== null) ??
    guessQuestion(score ?? { heading: '', filled: 0, values: [], isLong: false, chars: 0 }, null)
  const handleChoice = (key: string, choice: string | null): void => {
    const step = choice === INBOX ? null : (choice as StepId | null)
    const question = choice === null ? undefined : choice === LEFT_OUT ? null : { ...scaleNow(), step }
    onChange(withQuestion(mapping, key, question))
  }
  const chosen = (key: string): string | null => {
    const question = questions[key]
    if (question === null) return LEFT_OUT
    if (question === undefined) return null
    return steps.some(({ id }) => id === question.step) ? question.step : INBOX
  }
  const options = stepOptions(steps)
  if (!profile) {
    return (
      <section aria-label="Step">
        <h3 className={styles.heading}>Step</h3>
        <div className={styles.row}>
          <span className={styles.what}>All rows are about</span>
          <Select
            label="Step of all rows"
            value={chosen('')}
            options={options}
            onChange={(choice) => handleChoice('', choice)}
          />
          {judged?.questions[''] && <Facts facts={judged.questions['']} locale={locale} />}
        </div>
      </section>
    )
  }
  return (
    <section aria-label="Steps">
      <h3 className={styles.heading}>Steps in {profile.heading}</h3>
      <ul className={styles.list}>
        {profile.values.map(({ text, count }) => {
          const facts = judged?.questions[text]
          return (
            <li key={text} className={styles.row}>
              <div className={styles.what}>
                <b>{text}</b>
                <span className={styles.sample}>{counted(count, 'row', locale)}</span>
              </div>
              <Select
                label={`Step of ${text}`}
                value={chosen(text)}
                placeholder="Choose a step"
                noneLabel="Not decided"
                options={[...options, { value: LEFT_OUT, label: 'Leave out' }]}
                onChange={(choice) => handleChoice(text, choice)}
              />
              {facts && <Facts facts={facts} locale={locale} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
