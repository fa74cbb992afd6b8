// The scale of a column of scores, what in it is no score, and what it then says: its base and mean, and what stands out.
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { SCALES } from '../../core/feedback/metric.ts'
import { guessQuestion } from '../../core/intake/guessQuestion.ts'
import type { Profile } from '../../core/intake/profile.ts'
import type { QuestionFacts } from '../../core/intake/taken.ts'
import { formatFixed, formatNumber } from '../../core/scene/format.ts'
import type { Question } from '../../core/wire/mappings.ts'
import { Select } from '../ui/Select.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import styles from './ColumnList.module.css'
import { counted } from './counted.ts'
import type { MappingProps } from './intakeState.ts'
import { withQuestion, withScale } from './mappingChanges.ts'
import { METRIC_OPTIONS } from './words.ts'

export function ScaleFields({ profile, state, locale, onChange }: MappingProps & { readonly profile: Profile }) {
  const { mapping, judged } = state
  const { heading } = profile
  const isWide = mapping.shape === 'wide'
  const scale = isWide ? mapping.questions[heading] : Object.values(mapping.questions).find((each) => each !== null)
  if (!scale) return null
  const change = ({ metric, notScores, words }: Omit<Question, 'step'>): void =>
    onChange(
      isWide
        ? withQuestion(mapping, heading, { step: scale.step, metric, notScores, words })
        : withScale(mapping, { metric, notScores, words }),
    )
  const facts = isWide ? judged?.questions[heading] : undefined
  const words = profile.values.filter(({ text, number }) => number === null && !scale.notScores.includes(text))
  return (
    <div className={styles.scale}>
      <Select
        label={`Scale of ${heading}`}
        value={scale.metric}
        options={METRIC_OPTIONS}
        onChange={(metric) => metric && change(guessQuestion(profile, null, metric))}
      />
      <NotScores
        key={scale.notScores.join()}
        label={`Not a score in ${heading}`}
        values={scale.notScores}
        onCommit={(notScores) => change({ ...scale, notScores })}
      />
      {facts && <Facts facts={facts} locale={locale} />}
      <Warning profile={profile} scale={scale} locale={locale} />
      {words.length > 0 && (
        <details className={styles.words}>
          <summary>{counted(words.length, 'word', locale)} for scores</summary>
          {words.map(({ text }) => (
            <div key={text} className={styles.word}>
              <span>{text}</span>
              <Select
                label={`Score of ${text} in ${heading}`}
                value={Object.hasOwn(scale.words, text) ? String(scale.words[text]) : null}
                options={pointsOf(scale)}
                noneLabel="Not known"
                onChange={(point) => {
                  const { [text]: _, ...others } = scale.words
                  change({ ...scale, words: point === null ? others : { ...others, [text]: Number(point) } })
                }}
              />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

function pointsOf({ metric }: Question) {
  const { low, high } = SCALES[metric]
  return Array.from({ length: high - low + 1 }, (_, index) => String(low + index)).map((value) => ({
    value,
    label: value,
  }))
}

interface NotScoresProps {
  readonly label: string
  readonly values: readonly string[]
  readonly onCommit: (values: string[]) => void
}

function NotScores({ label, values, onCommit }: NotScoresProps) {
  const [draft, setDraft] = useState(values.join(', '))
  const commit = (): void => {
    const next = [...new Set(draft.split(',').map((value) => value.trim().slice(0, 200)))].filter(
      (value) => value !== '',
    )
    if (next.join() !== values.join()) onCommit(next.slice(0, 50))
  }
  return (
    <div className={styles.not}>
      <span>Not a score</span>
      <TextInput
        aria-label={label}
        placeholder="None"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </div>
  )
}

export function Facts({ facts, locale }: { readonly facts: QuestionFacts; readonly locale: string }) {
  return (
    <span className={styles.facts}>
      n {formatFixed(facts.base, 0, locale)}
      {facts.mean !== null && `, mean ${formatFixed(facts.mean, 2, locale)}`}
    </span>
  )
}

/** Values beside the scale: those that are taken for no score, and those that nobody has decided about. */
function Warning({
  profile,
  scale,
  locale,
}: {
  readonly profile: Profile
  readonly scale: Question
  readonly locale: string
}) {
  const { low, high } = SCALES[scale.metric]
  const outside = profile.values.filter(({ number }) => number !== null && (number < low || number > high))
  if (outside.length === 0) return null
  const list = outside.slice(0, 5).map(({ text, count }) => `${text} (${formatNumber(count, locale)} times)`)
  const open = outside.filter(({ text }) => !scale.notScores.includes(text))
  return (
    <p className={styles.warning}>
      <TriangleAlert size={13} aria-hidden />
      {list.join(', ')} {outside.length === 1 ? 'lies' : 'lie'} outside {low} to {high}
      {open.length === 0 ? ', taken as not a score.' : '. Is that a score?'}
    </p>
  )
}
