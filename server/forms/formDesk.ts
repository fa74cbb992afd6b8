// Turns what customers tap into responses: a score at the first tap, its reasons and words at the second, and how it compares
// with what was expected. Decides what is taken; knows no pages and no requests.
import { SCALES } from '../../src/core/feedback/metric.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { assert, err, ok, type Result } from '../../src/core/model/result.ts'
import type { Answer } from '../../src/core/wire/answers.ts'
import type { SentForm } from '../../src/core/wire/forms.ts'
import type { AnswerBook } from '../feedback/answerBook.ts'
import type { LiveScores } from '../feedback/liveScores.ts'
import type { FormRow } from '../store/formPort.ts'
import { MAX_OPEN_MS, MIN_READING_MS, type Visit, WORDS_MS } from './visit.ts'

export interface FormDesk {
  /** The visit as it is then; its latest score is the one that counts. */
  rate(form: FormRow, visit: Visit, score: number): Promise<Result<Visit, 'too-fast' | 'too-old' | 'off-scale'>>
  /** Of the response that the visit gave last. What is empty changes nothing. */
  addWords(form: FormRow, visit: Visit, words: FormAnswerWords): Promise<Result<void, 'too-old'>>
  compare(form: FormRow, visit: Visit, expectation: number): Promise<Result<Visit, 'too-old' | 'off-scale'>>
  /** All at once, from a program. Returns whether it is new. */
  take(form: FormRow, sent: TakenWhole): Promise<Result<boolean, 'off-scale'>>
}

export interface FormAnswerWords {
  readonly reasons: readonly string[]
  readonly words: string
}

export interface TakenWhole extends FormAnswerWords, Pick<SentForm, 'score' | 'expectation' | 'channel'> {
  /** Of the visit: the same one is taken once. */
  readonly visitId: string
  readonly stepId: Visit['stepId']
}

export interface FormDeskPorts {
  readonly feedback: AnswerBook
  readonly live: LiveScores
  readonly now: () => Date
}

export function openFormDesk({ feedback, live, now }: FormDeskPorts): FormDesk {
  /** Returns how many of them are new. */
  async function record(mapId: MapId, answers: readonly FormAnswer[]): Promise<number> {
    const body = new TextEncoder().encode(JSON.stringify(answers))
    const recorded = await feedback.record({
      mapId,
      kind: 'answers',
      body,
      format: 'json',
      receivedAt: now().getTime(),
    })
    assert(recorded !== null && recorded.receipt.rejected === 0, 'a response of a form can be used')
    live.touch(mapId, recorded.steps)
    return recorded.receipt.accepted
  }

  return {
    async rate(form, visit, score) {
      const at = now().getTime()
      if (visit.rated === null && at - visit.openedAt < MIN_READING_MS) return err('too-fast')
      if (at - visit.openedAt > MAX_OPEN_MS) return err('too-old')
      if (!isOn(form.metric, score)) return err('off-scale')
      // Each tap is a row of its own; the visit stands in the place of a respondent, of whom the latest row counts [ANSWER6].
      const answerId = `${visit.id}-${at.toString(36)}`
      await record(form.mapId, [{ ...common(visit, at), id: answerId, metric: form.metric, score }])
      return ok({ ...visit, rated: { answerId, score, at } })
    },

    async addWords(form, { rated }, { reasons, words }) {
      const at = now().getTime()
      if (rated === null || at - rated.at > WORDS_MS) return err('too-old')
      if (reasons.length === 0 && words === '') return ok(undefined)
      const comment = words === '' ? null : words
      await feedback.addWords({ mapId: form.mapId, id: rated.answerId, reasons, comment })
      return ok(undefined)
    },

    async compare(form, visit, expectation) {
      const at = now().getTime()
      if (visit.rated === null || at - visit.rated.at > WORDS_MS) return err('too-old')
      if (!form.asksExpectation || !isOn('expectation', expectation)) return err('off-scale')
      const id = `${visit.id}-${at.toString(36)}e`
      await record(form.mapId, [{ ...common(visit, at), id, metric: 'expectation', score: expectation }])
      return ok({ ...visit, hasCompared: true })
    },

    async take(form, { visitId, stepId, score, expectation, channel, reasons, words }) {
      const at = now().getTime()
      if (!isOn(form.metric, score)) return err('off-scale')
      if (expectation !== undefined && !form.asksExpectation) return err('off-scale')
      const visit = { id: visitId, stepId, channel }
      const said = { ...(words !== '' && { comment: words }), reasons: [...reasons] }
      const rating = { ...common(visit, at), ...said, id: visitId, metric: form.metric, score }
      const compared = { ...common(visit, at), id: `${visitId}e`, metric: 'expectation', score: expectation } as const
      return ok((await record(form.mapId, expectation === undefined ? [rating] : [rating, compared])) > 0)
    },
  }
}

type FormAnswer = Pick<Answer, 'id' | 'step' | 'at' | 'respondent' | 'channel' | 'source' | 'metric' | 'score'>
type Told = Pick<Visit, 'id' | 'stepId' | 'channel'>

const common = ({ id, stepId, channel }: Told, at: number) => ({
  ...{
    step: stepId,
    at: new Date(at).toISOString(),
    respondent: `form/${id}`,
    channel,
    source: 'form',
    solicited: true,
  },
})

const isOn = (metric: keyof typeof SCALES, score: number): boolean =>
  Number.isInteger(score) && score >= SCALES[metric].low && score <= SCALES[metric].high
