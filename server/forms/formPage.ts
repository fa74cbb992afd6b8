// The pages that a customer sees: which step, the score, why, how it compares, thanks; and what is said where there is nothing
// to ask. Plain HTML that needs no script. Knows words and looks; the routes know visits and rows.
import { Angry, Check, ChevronDown, Frown, type IconNode, Languages, Laugh, Lock, Meh, Smile } from 'lucide'
import {
  directionOf,
  FORM_LANGUAGES,
  type FormLanguage,
  LANGUAGE_NAMES,
} from '../../src/core/feedback/formLanguages.ts'
import { questionOf, reasonsOf, type SpokenText, thanksOf } from '../../src/core/feedback/formTexts.ts'
import { FORM_WORDS, type FormWords } from '../../src/core/feedback/formWords.ts'
import { SCALES } from '../../src/core/feedback/metric.ts'
import { FORM_LIMITS } from '../../src/core/wire/formLimits.ts'
import type { FormRow } from '../store/formPort.ts'
import { FORM_STYLE } from './formStyle.ts'
import { html, type Markup, raw } from './html.ts'

export interface PageFrame {
  readonly language: FormLanguage
  /** Empty: nobody is named. */
  readonly brand: string
  /** This page in another language; null: it is not offered in others. */
  readonly inLanguage: ((language: FormLanguage) => string) | null
}

export interface AskedForm extends PageFrame {
  readonly form: FormRow
  /** The name of the step. */
  readonly step: string
  /** Where a page of this form sends to: `/f/<token>`. */
  readonly address: string
  /** The signed visit. */
  readonly visit: string
}

export type AskAgain = 'tooFast' | 'tooOld'

export function scorePage(page: AskedForm & { readonly again: AskAgain | null }): string {
  const words = FORM_WORDS[page.language]
  const question = questionOf(page.form, page.language, page.step)
  const note = page.again === null ? null : html`<p class="note" role="alert">${words[page.again]}</p>`
  const body = html`<main class="ask">${note}<h1 id="question"${langOf(question, page)}>${question.text}</h1>
${scale(page, null)}
<p class="hint">${words.twoTaps}</p></main>`
  return frame(page, question.text, body)
}

export function whyPage(page: AskedForm & { readonly score: number }): string {
  const { form, language, address, visit } = page
  const words = FORM_WORDS[language]
  const question = questionOf(form, language, page.step)
  const reasons = reasonsOf(form, language).map(
    (reason, at) => html`<button name="reason" value="${at}"${langOf(reason, page)}>${reason.text}</button>`,
  )
  const body = html`<main class="small"><h1 id="question"${langOf(question, page)}>${question.text}</h1>
${scale(page, page.score)}
<p role="status">${words.saved} ${words.change}</p>
<h2 id="why">${words.why}</h2>
<p>${words.tapOne}</p>
<form method="post" action="${address}/words" aria-labelledby="why">
${hidden(page)}
<div class="grid">${reasons}</div>
<div class="own"><textarea name="words" maxlength="${FORM_LIMITS.wordsChars}" rows="1" dir="auto" aria-label="${words.orWrite}" placeholder="${words.orWrite}"></textarea><button class="send">${words.send}</button></div>
</form>
<a class="choice quiet" href="${address}/thanks?v=${visit}&amp;lang=${language}">${words.skip}</a></main>`
  return frame(page, words.why, body)
}

export interface ThanksPage extends AskedForm {
  /** Still to be asked how it compares. */
  readonly compares: boolean
  /** Where another step is chosen; null: the form is for this one. */
  readonly others: string | null
}

export function thanksPage(page: ThanksPage): string {
  const words = FORM_WORDS[page.language]
  const thanks = thanksOf(page.form, page.language)
  const others =
    page.others === null ? null : html`<a class="choice quiet" href="${page.others}">${words.anotherStep}</a>`
  const body = html`<main><span class="done">${icon(Check, 32)}</span>
<h1>${words.thanks}</h1>
<p role="status"${langOf(thanks, page)}>${thanks.text}</p>
${page.compares ? comparison(page, words) : null}${others}</main>`
  return frame(page, words.thanks, body)
}

const comparison = (page: ThanksPage, words: FormWords): Markup => html`<h2 id="expected">${words.expected}</h2>
<form class="list" method="post" action="${page.address}/expectation" aria-labelledby="expected">
${hidden(page)}
${words.expectations.map((word, at) => html`<button name="expectation" value="${at - 1}">${word}</button>`)}
</form>`

export interface StepsPage extends PageFrame {
  readonly steps: readonly { readonly title: string; readonly address: string }[]
}

/** Of a form for the whole map. */
export function stepsPage(page: StepsPage): string {
  const words = FORM_WORDS[page.language]
  const list = page.steps.map(({ title, address }) => html`<a class="choice" dir="auto" href="${address}">${title}</a>`)
  const body = html`<main><h1 id="which">${words.whichStep}</h1>
${list.length === 0 ? html`<p>${words.noSteps}</p>` : html`<nav class="list" aria-labelledby="which">${list}</nav>`}</main>`
  return frame(page, words.whichStep, body)
}

/** Why nothing is asked. */
export type NothingAsked = 'closed' | 'unknown' | 'tooMany' | 'failed'

export function nothingPage(page: PageFrame, why: NothingAsked): string {
  const words = FORM_WORDS[page.language]
  const more = why === 'closed' || why === 'unknown' ? html`<p>${words[`${why}More`]}</p>` : null
  return frame(page, words[why], html`<main class="ask"><h1>${words[why]}</h1>${more}</main>`)
}

function scale(page: AskedForm, given: number | null): Markup {
  const { form, language, address } = page
  const { low, high } = SCALES[form.metric]
  const words = FORM_WORDS[language]
  const points = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  const isFaces = form.metric === 'csat'
  const [lowEnd, highEnd] = words.ends[form.metric]
  return html`<form method="post" action="${address}/score" aria-labelledby="question">
${hidden(page)}
<div class="scale ${form.metric}${isFaces ? '' : ' plain'}">${points.map((point) => {
    const said = words.point.replace('{n}', String(point)).replace('{high}', String(high))
    const meaning = isFaces ? words.faces[point - 1] : { [low]: lowEnd, [high]: highEnd }[point]
    const name = meaning === undefined ? said : `${said}, ${meaning}`
    const current = given === point ? raw(' aria-current="true"') : null
    const face = FACES[point - 1]
    return html`<button class="p${bandOf(point, low, high)}" name="score" value="${point}" aria-label="${name}"${current}>${isFaces && face ? icon(face, 34) : null}${point}</button>`
  })}</div>
<p class="ends" aria-hidden="true"><span>${lowEnd}</span><span>${highEnd}</span></p>
</form>`
}

const FACES = [Angry, Frown, Meh, Smile, Laugh]

/** Which of the five colours a point has. */
const bandOf = (point: number, low: number, high: number): number =>
  Math.min(5, 1 + Math.floor(((point - low) / (high - low)) * 5))

/** What a program fills in that fills in everything. */
const hidden = ({ visit, language }: AskedForm): Markup => html`<input type="hidden" name="v" value="${visit}">
<input type="hidden" name="lang" value="${language}">
<div class="trap" aria-hidden="true"><label>${FORM_WORDS[language].leaveEmpty}<input name="website" tabindex="-1" autocomplete="off"></label></div>`

/** A text in another language than its page says so, to whoever hears it read. */
const langOf = (spoken: SpokenText, { language }: PageFrame): Markup | null =>
  spoken.language === language ? null : html` lang="${spoken.language}" dir="${directionOf(spoken.language)}"`

function frame(page: PageFrame, title: string, body: Markup): string {
  const { language, brand } = page
  const words = FORM_WORDS[language]
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${brand === '' ? title : `${title} · ${brand}`}</title>
<style>${raw(FORM_STYLE)}</style>
</head>
<body>
<div class="page">
<header>${brand === '' ? null : named(brand)}${languageChooser(page)}</header>
${body}
<footer>${icon(Lock, 14)}<span>${words.privacy}</span></footer>
</div>
</body>
</html>
`.markup
}

const named = (brand: string): Markup =>
  html`<span class="brand"><span class="mark" aria-hidden="true">${[...brand][0] ?? ''}</span>${brand}</span>`

function languageChooser({ language, inLanguage }: PageFrame): Markup | null {
  if (inLanguage === null) return null
  const links = FORM_LANGUAGES.map((each) => {
    const current = each === language ? raw(' aria-current="true"') : null
    return html`<a lang="${each}" hreflang="${each}" dir="${directionOf(each)}" href="${inLanguage(each)}"${current}>${LANGUAGE_NAMES[each]}</a>`
  })
  const label = `${FORM_WORDS[language].language}: ${LANGUAGE_NAMES[language]}`
  return html`<details><summary aria-label="${label}">${icon(Languages, 16)}${LANGUAGE_NAMES[language]}${icon(ChevronDown, 14)}</summary><nav aria-label="${FORM_WORDS[language].language}">${links}</nav></details>`
}

function icon(node: IconNode, sizePx: number): Markup {
  const shapes = node.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => html` ${raw(name)}="${String(value)}"`)
    return html`<${raw(tag)}${written}/>`
  })
  return html`<svg width="${sizePx}" height="${sizePx}" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`
}
