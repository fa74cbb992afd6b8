// What a form asks in one language: the team's words where it wrote some, else the standard ones. Knows no page.
import type { METRICS } from '../model/map.ts'
import type { FormLanguage } from './formLanguages.ts'
import { FORM_WORDS } from './formWords.ts'

/** What the team wrote in one language; empty: nothing. */
export interface WrittenTexts {
  readonly question: string
  readonly reasons: readonly string[]
  readonly thanks: string
}

export interface AskingForm {
  readonly metric: (typeof METRICS)[number]
  /** The main one. */
  readonly language: FormLanguage
  readonly texts: { readonly [L in FormLanguage]?: WrittenTexts | undefined }
}

/** A text and the language it is in: what the team wrote in its main language only is shown in that one. */
export interface SpokenText {
  readonly text: string
  readonly language: FormLanguage
}

/** `step`: its name. */
export function questionOf(form: AskingForm, language: FormLanguage, step: string): SpokenText {
  const { text, language: spoken } = chosen(form, language, (texts) => texts.question)
  const question = text === '' ? FORM_WORDS[language].question[form.metric] : text
  return { text: question.replaceAll('{step}', step), language: text === '' ? language : spoken }
}

/** `kept`: what is stored for it, whatever language it was read in, so that one reason is one. */
export interface Reason extends SpokenText {
  readonly kept: string
}

export function reasonsOf(form: AskingForm, language: FormLanguage): readonly Reason[] {
  const main = form.texts[form.language]?.reasons ?? []
  const written = form.texts[language]?.reasons ?? []
  if (main.length === 0) {
    const standard = FORM_WORDS[language].reasons
    return FORM_WORDS[form.language].reasons.map((kept, at) => ({ kept, text: standard[at] ?? kept, language }))
  }
  return main.map((kept, at) => {
    const text = written[at]
    return text === undefined ? { kept, text: kept, language: form.language } : { kept, text, language }
  })
}

export function thanksOf(form: AskingForm, language: FormLanguage): SpokenText {
  const { text, language: spoken } = chosen(form, language, (texts) => texts.thanks)
  return text === '' ? { text: FORM_WORDS[language].reached, language } : { text, language: spoken }
}

function chosen(form: AskingForm, language: FormLanguage, pick: (texts: WrittenTexts) => string): SpokenText {
  for (const each of [language, form.language]) {
    const texts = form.texts[each]
    const text = texts ? pick(texts) : ''
    if (text !== '') return { text, language: each }
  }
  return { text: '', language }
}
