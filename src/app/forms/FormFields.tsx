// What a form asks and in which words. Where a field is empty, its placeholder is what customers read.
import { useState } from 'react'
import { FORM_LANGUAGES, type FormLanguage, LANGUAGE_NAMES } from '../../core/feedback/formLanguages.ts'
import { questionOf, thanksOf } from '../../core/feedback/formTexts.ts'
import { FORM_LIMITS } from '../../core/wire/formLimits.ts'
import { metricLabels } from '../panels/labels.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Field } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea, TextInput } from '../ui/TextInput.tsx'
import styles from './FormDialog.module.css'
import { type FormDraft, NO_TEXTS, standardReasons, type Texts, withTexts } from './formDraft.ts'

interface FormFieldsProps {
  readonly draft: FormDraft
  /** Empty: any step. */
  readonly stepName: string
  readonly onChange: (draft: FormDraft) => void
}

const METRICS = Object.entries(metricLabels).map(([value, label]) => ({
  value: value as FormDraft['metric'],
  label,
}))
const LANGUAGES = FORM_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

export function FormFields({ draft, stepName, onChange }: FormFieldsProps) {
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Field label="Metric">
          {(control) => (
            <Select
              control={control}
              value={draft.metric}
              options={METRICS}
              onChange={(metric) => metric && onChange({ ...draft, metric })}
            />
          )}
        </Field>
        <Field label="Main language">
          {(control) => (
            <Select
              control={control}
              value={draft.language}
              options={LANGUAGES}
              onChange={(language) => language && onChange({ ...draft, language })}
            />
          )}
        </Field>
      </div>
      <Words key={draft.language} draft={draft} stepName={stepName} onChange={onChange} />
      <Checkbox
        label="Then ask how it compares with what was expected"
        checked={draft.asksExpectation}
        onChange={(asksExpectation) => onChange({ ...draft, asksExpectation })}
      />
      <Field label="Who asks" hint="Your brand, at the top of the form. Empty: nobody is named.">
        {(control) => (
          <TextInput
            {...control}
            value={draft.brand}
            maxLength={FORM_LIMITS.brandChars}
            onChange={(event) => onChange({ ...draft, brand: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Customers are asked in their own language out of seven; what the team writes it writes in as many as it likes. */
function Words({ draft, stepName, onChange }: FormFieldsProps) {
  const [language, setLanguage] = useState<FormLanguage>(draft.language)
  const texts = draft.texts[language] ?? NO_TEXTS
  const change = (next: Partial<Texts>): void => onChange(withTexts(draft, language, next))
  const unwritten = { ...draft, texts: { ...draft.texts, [language]: undefined } }
  const name = stepName || '{step}'
  const spoken = { lang: language, dir: 'auto' } as const
  return (
    <fieldset className={styles.words}>
      <legend>Words in</legend>
      <Select
        label="Language of these words"
        value={language}
        options={LANGUAGES}
        onChange={(next) => next && setLanguage(next)}
      />
      <Field label="Question" hint="Empty: the words in grey. {step} stands for the name of the step.">
        {(control) => (
          <TextInput
            {...control}
            {...spoken}
            value={texts.question}
            placeholder={questionOf(unwritten, language, name).text}
            maxLength={FORM_LIMITS.questionChars}
            onChange={(event) => change({ question: event.target.value })}
          />
        )}
      </Field>
      <Reasons
        key={language}
        draft={draft}
        language={language}
        onChange={(reasons) => change({ reasons: [...reasons] })}
      />
      <Field label="Thanks">
        {(control) => (
          <TextInput
            {...control}
            {...spoken}
            value={texts.thanks}
            placeholder={thanksOf(unwritten, language).text}
            maxLength={FORM_LIMITS.thanksChars}
            onChange={(event) => change({ thanks: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}

interface ReasonsProps {
  readonly draft: FormDraft
  readonly language: FormLanguage
  readonly onChange: (reasons: readonly string[]) => void
}

/** Typed freely, empty lines and all; what is kept of it are the reasons. */
function Reasons({ draft, language, onChange }: ReasonsProps) {
  const [text, setText] = useState(() => (draft.texts[language]?.reasons ?? []).join('\n'))
  const hint =
    language === draft.language
      ? `One a line, up to ${FORM_LIMITS.reasons}.`
      : `In the order of ${LANGUAGE_NAMES[draft.language]}; they count as the same reasons.`
  return (
    <Field label="Reasons" hint={hint}>
      {(control) => (
        <TextArea
          {...control}
          lang={language}
          dir="auto"
          rows={6}
          value={text}
          placeholder={standardReasons(draft, language)}
          onChange={(event) => {
            setText(event.target.value)
            onChange(reasonsIn(event.target.value))
          }}
        />
      )}
    </Field>
  )
}

const reasonsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, FORM_LIMITS.reasonChars))
    .filter((line) => line !== '')
    .slice(0, FORM_LIMITS.reasons)
