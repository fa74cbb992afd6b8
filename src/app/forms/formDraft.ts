// A form as it is being written, before it is saved. Knows no window and no server.

import type { FormLanguage } from '../../core/feedback/formLanguages.ts'
import { reasonsOf } from '../../core/feedback/formTexts.ts'
import type { Form } from '../../core/wire/forms.ts'

export type FormDraft = Pick<Form, 'metric' | 'language' | 'texts' | 'asksExpectation' | 'brand'>
export type Texts = NonNullable<FormDraft['texts'][FormLanguage]>

export const NO_TEXTS: Texts = { question: '', reasons: [], thanks: '' }

export const newDraft = (metric: FormDraft['metric']): FormDraft => ({
  ...{ metric, language: 'en', texts: {}, asksExpectation: false, brand: '' },
})

export const draftOf = ({ metric, language, texts, asksExpectation, brand }: Form): FormDraft => ({
  ...{ metric, language, texts, asksExpectation, brand },
})

export const isSame = (one: FormDraft, other: FormDraft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Of a language without words of its own nothing is kept, so that it asks in the standard ones. */
export function withTexts(draft: FormDraft, language: FormLanguage, change: Partial<Texts>): FormDraft {
  const texts = { ...(draft.texts[language] ?? NO_TEXTS), ...change }
  const { [language]: _, ...others } = draft.texts
  const isEmpty = texts.question === '' && texts.thanks === '' && texts.reasons.length === 0
  return { ...draft, texts: isEmpty ? others : { ...others, [language]: texts } }
}

/** What is asked where nothing is written, one reason a line. */
export const standardReasons = (draft: FormDraft, language: FormLanguage): string =>
  reasonsOf({ ...draft, texts: { ...draft.texts, [language]: undefined } }, language)
    .map(({ text }) => text)
    .join('\n')
