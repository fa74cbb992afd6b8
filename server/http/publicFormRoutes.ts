// A form for programs, at `/api/forms/<token>`: what it asks, and a whole response in a customer's place. The address is the
// key. Knows rows; formDesk.ts decides what is taken, and formPageRoutes.ts has the same as pages.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { questionOf, reasonsOf } from '../../src/core/feedback/formTexts.ts'
import { SCALES } from '../../src/core/feedback/metric.ts'
import { askedFormSchema, sentFormSchema, takenFormSchema } from '../../src/core/wire/forms.ts'
import { openFormDesk } from '../forms/formDesk.ts'
import { formSecretFrom } from '../forms/formToken.ts'
import { type AskingForm, formFinder } from '../forms/foundForm.ts'
import { respondentLanguage } from '../forms/respondentLanguage.ts'
import { sentVisitId } from '../forms/visit.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

export const FORM_BODY_BYTES = 16 * 1024
/** From one address: a shop's guests share one, and nobody taps once a second for a minute. */
export const FORM_READS = { access: 'anyone', rateLimit: { max: 240, timeWindow: '1 minute' } } as const
export const FORM_WRITES = { access: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } } as const

const tags = ['Forms']
const params = z.object({ token: z.string() })

export const publicFormRoutes: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const { store, rooms, gate, newId } = ports
  const secret = formSecretFrom(gate.linkSecret)
  const desk = openFormDesk(ports)
  const find = formFinder({ store, rooms, secret })

  app.get('/api/forms/:token', {
    config: FORM_READS,
    schema: {
      tags,
      summary: 'What a form asks, in the language that Accept-Language prefers',
      security: [],
      params,
      response: { 200: askedFormSchema },
    },
    handler: async ({ params: { token }, headers }) => {
      const { form, steps } = await openOrRefuse(token)
      const language = respondentLanguage(undefined, headers, form.language)
      const step = form.stepId === null ? '{step}' : (steps[0]?.title ?? '')
      return {
        ...{ metric: form.metric, asksExpectation: form.asksExpectation, ...SCALES[form.metric] },
        question: questionOf(form, language, step).text,
        reasons: reasonsOf(form, form.language).map(({ kept }) => kept),
        steps: [...steps],
      }
    },
  })

  app.post('/api/forms/:token', {
    ...{ config: FORM_WRITES, bodyLimit: FORM_BODY_BYTES },
    schema: {
      tags,
      summary: 'Answer a form for a customer, all at once',
      description: 'The address is the key: nothing else is asked for. At most 60 a minute come from one address.',
      security: [],
      params,
      body: sentFormSchema,
      response: { 202: takenFormSchema },
    },
    handler: async ({ params: { token }, body }, reply) => {
      const { form, steps } = await openOrRefuse(token)
      const about = form.stepId ?? steps.find(({ id }) => id === body.step)?.id
      if (about === undefined)
        throw new Refusal('unknown-step', 'Name one of the steps that GET of this address lists.')
      const offered = new Set(reasonsOf(form, form.language).map(({ kept }) => kept))
      const reasons = body.reasons ?? []
      if (reasons.some((reason) => !offered.has(reason))) {
        throw new Refusal('invalid-request', 'A reason is one of those that GET of this address lists.')
      }
      const { score, expectation, channel, words = '' } = body
      const visitId = body.id === undefined ? newId() : sentVisitId(secret, form, body.id)
      const taken = await desk.take(form, { visitId, stepId: about, score, expectation, channel, reasons, words })
      if (!taken.ok) throw new Refusal('invalid-request', 'The score lies outside its scale, or is not asked for.')
      return reply.code(202).send({ taken: taken.value })
    },
  })

  /** Throws where there is nothing to ask. */
  async function openOrRefuse(token: string): Promise<AskingForm> {
    const found = await find(token)
    if (found === null) throw new Refusal('unknown-form', 'The address may be mistyped, or it was replaced.')
    if (found.steps === null) throw new Refusal('form-closed', 'It takes no more answers.')
    return { form: found.form, steps: found.steps }
  }
}
