// The form as customers meet it, at `/f/<token>`: pages that need no script and set no cookie. What is sent is answered by the
// next page, and so is whatever goes wrong. Knows pages and visits; formDesk.ts decides what is taken.
import formbody from '@fastify/formbody'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { directionOf } from '../../src/core/feedback/formLanguages.ts'
import { reasonsOf } from '../../src/core/feedback/formTexts.ts'
import { stepId } from '../../src/core/model/ids.ts'
import { FORM_LIMITS } from '../../src/core/wire/formLimits.ts'
import { FORM_CHANNELS } from '../../src/core/wire/forms.ts'
import { openFormDesk } from '../forms/formDesk.ts'
import {
  type AskedForm,
  type NothingAsked,
  nothingPage,
  type PageFrame,
  scorePage,
  stepsPage,
  thanksPage,
  whyPage,
} from '../forms/formPage.ts'
import { FORM_POLICY } from '../forms/formStyle.ts'
import { formSecretFrom } from '../forms/formToken.ts'
import { type AskingForm, type FoundForm, formFinder } from '../forms/foundForm.ts'
import { respondentLanguage } from '../forms/respondentLanguage.ts'
import { openVisits, type Visit } from '../forms/visit.ts'
import type { FormRow } from '../store/formPort.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'
import { FORM_BODY_BYTES, FORM_READS, FORM_WRITES } from './publicFormRoutes.ts'

const params = z.object({ token: z.string() })
/** Whatever else an address says is no reason to refuse a customer. */
const query = z.object({
  lang: z.string().optional().catch(undefined),
  step: z.optional(stepId).catch(undefined),
  via: z.enum(FORM_CHANNELS).catch('web'),
  v: z.string().optional().catch(undefined),
  again: z.enum(['tooFast', 'tooOld']).nullable().default(null).catch(null),
})
const sent = z.object({ v: z.string(), lang: z.string().optional(), website: z.string().optional() })
const whole = z
  .string()
  .regex(/^-?\d{1,2}$/)
  .transform(Number)

export const formPageRoutes: FastifyPluginAsyncZod<Ports> = async (app, ports) => {
  const { store, rooms, gate, now, newId } = ports
  const secret = formSecretFrom(gate.linkSecret)
  const visits = openVisits(secret)
  const desk = openFormDesk(ports)
  const find = formFinder({ store, rooms, secret })

  /** In the words of the page that the visit is on. */
  const asked = (request: FastifyRequest, { form, steps }: AskingForm, at: At): AskedForm => {
    const { visit, lang, page } = at
    const language = respondentLanguage(lang, request.headers, form.language)
    const [written, address] = [visits.write(form, visit), addressOf(request)]
    const inLanguage = (each: string) => `${address}${page}?v=${written}&lang=${each}`
    const title = steps.find(({ id }) => id === visit.stepId)?.title ?? ''
    // A name in letters that run the other way keeps its own order, and leaves the words around it theirs.
    const step = directionOf(language) === 'rtl' ? `\u2068${title}\u2069` : title
    return { form, step, address, visit: written, language, brand: form.brand, inLanguage }
  }

  await app.register(formbody, { bodyLimit: FORM_BODY_BYTES })
  app.setErrorHandler((error: Error & { code?: string; validation?: unknown }, request, reply) => {
    const why = nothingOf(error)
    if (why.status >= 500) request.log.error({ err: error }, 'a form failed')
    return sendNothing(request, reply, why)
  })

  app.get('/f/:token', {
    config: FORM_READS,
    schema: { hide: true, params, querystring: query },
    handler: async (request, reply) => {
      const found = await find(request.params.token)
      const open = asking(found)
      if (open === null) return sendNothing(request, reply, notAsking(found))
      const { lang, step, via, v, again } = request.query
      const kept = v === undefined ? null : visitOn(open, v)
      const about = kept?.stepId ?? open.form.stepId ?? open.steps.find(({ id }) => id === step)?.id
      if (about === undefined) return sendPage(reply, stepsPage(choosing(request, open, { lang, via })))
      const visit = kept ?? newVisit({ id: newId(), openedAt: now().getTime(), stepId: about, channel: via })
      return sendPage(reply, scorePage({ ...asked(request, open, { visit, lang, page: '' }), again }))
    },
  })

  app.post('/f/:token/score', {
    ...{ config: FORM_WRITES, bodyLimit: FORM_BODY_BYTES },
    schema: { hide: true, params, body: sent.extend({ score: whole }) },
    handler: async (request, reply) => {
      const { v, lang, score } = request.body
      const at = await onItsWay(request, v)
      if ('status' in at) return sendNothing(request, reply, at)
      if (isTrapped(request.body)) return next(request, reply, { page: '/thanks', v, lang })
      if (at.visit === null) return next(request, reply, { page: '', lang, again: 'tooOld' })
      const rated = await desk.rate(at.open.form, at.visit, score)
      if (rated.ok) return next(request, reply, { page: '/why', v: visits.write(at.open.form, rated.value), lang })
      if (rated.error === 'off-scale') throw new Refusal('invalid-request', 'The score lies outside its scale.')
      return rated.error === 'too-fast'
        ? next(request, reply, { page: '', v, lang, again: 'tooFast' })
        : next(request, reply, { page: '', lang, step: at.visit.stepId, via: at.visit.channel, again: 'tooOld' })
    },
  })

  app.get('/f/:token/why', {
    config: FORM_READS,
    schema: { hide: true, params, querystring: query },
    handler: async (request, reply) => {
      const at = await onItsWay(request, request.query.v)
      if ('status' in at) return sendNothing(request, reply, at)
      const { visit, open } = at
      if (!visit?.rated) return next(request, reply, { page: '', lang: request.query.lang })
      const page = asked(request, open, { visit, lang: request.query.lang, page: '/why' })
      return sendPage(reply, whyPage({ ...page, score: visit.rated.score }))
    },
  })

  app.post('/f/:token/words', {
    ...{ config: FORM_WRITES, bodyLimit: FORM_BODY_BYTES },
    schema: {
      hide: true,
      params,
      body: sent.extend({
        reason: whole.optional(),
        words: z
          .string()
          .trim()
          .max(FORM_LIMITS.wordsChars * 2)
          .default(''),
      }),
    },
    handler: async (request, reply) => {
      const { v, lang, reason, words } = request.body
      const at = await onItsWay(request, v)
      if ('status' in at) return sendNothing(request, reply, at)
      if (isTrapped(request.body)) return next(request, reply, { page: '/thanks', v, lang })
      const { visit, open } = at
      const offered = reasonsOf(open.form, open.form.language)
      const reasons = reason === undefined ? [] : offered.slice(reason, reason + 1).map(({ kept }) => kept)
      const taken = visit === null ? null : await desk.addWords(open.form, visit, { reasons, words })
      return taken?.ok
        ? next(request, reply, { page: '/thanks', v, lang })
        : next(request, reply, { page: '', lang, step: visit?.stepId, again: 'tooOld' })
    },
  })

  app.post('/f/:token/expectation', {
    ...{ config: FORM_WRITES, bodyLimit: FORM_BODY_BYTES },
    schema: { hide: true, params, body: sent.extend({ expectation: whole }) },
    handler: async (request, reply) => {
      const { v, lang, expectation } = request.body
      const at = await onItsWay(request, v)
      if ('status' in at) return sendNothing(request, reply, at)
      if (isTrapped(request.body)) return next(request, reply, { page: '/thanks', v, lang })
      const { visit, open } = at
      const compared = visit === null ? null : await desk.compare(open.form, visit, expectation)
      if (compared?.ok) {
        return next(request, reply, { page: '/thanks', v: visits.write(open.form, compared.value), lang })
      }
      if (compared?.error === 'off-scale') throw new Refusal('invalid-request', 'That is not among what is asked.')
      return next(request, reply, { page: '', lang, step: visit?.stepId, again: 'tooOld' })
    },
  })

  app.get('/f/:token/thanks', {
    config: FORM_READS,
    schema: { hide: true, params, querystring: query },
    handler: async (request, reply) => {
      const at = await onItsWay(request, request.query.v)
      if ('status' in at) return sendNothing(request, reply, at)
      const { visit, open } = at
      const { lang } = request.query
      if (visit === null) return next(request, reply, { page: '', lang })
      const page = asked(request, open, { visit, lang, page: '/thanks' })
      const others = open.form.stepId === null && open.steps.length > 1
      return sendPage(
        reply,
        thanksPage({
          ...page,
          compares: open.form.asksExpectation && visit.rated !== null && !visit.hasCompared,
          others: others ? `${page.address}?via=${visit.channel}&lang=${page.language}` : null,
        }),
      )
    },
  })

  /** null: not written here, or of an address or a step that has gone. */
  function visitOn({ form, steps }: AskingForm, written: string): Visit | null {
    const visit = visits.read(form, written)
    return steps.some(({ id }) => id === visit?.stepId) ? visit : null
  }

  /** The form and the visit that a page carries. */
  async function onItsWay(
    request: FastifyRequest,
    v: string | undefined,
  ): Promise<{ readonly open: AskingForm; readonly visit: Visit | null } | Nothing> {
    const found = await find(tokenIn(request))
    const open = asking(found)
    if (open === null) return notAsking(found)
    return { open, visit: v === undefined ? null : visitOn(open, v) }
  }

  function choosing(
    request: FastifyRequest,
    { form, steps }: AskingForm,
    { lang, via }: { lang: string | undefined; via: string },
  ) {
    const [address, language] = [addressOf(request), respondentLanguage(lang, request.headers, form.language)]
    return {
      ...{ language, brand: form.brand, inLanguage: (each: string) => `${address}?via=${via}&lang=${each}` },
      steps: steps.map(({ id, title }) => ({ title, address: `${address}?step=${id}&via=${via}&lang=${language}` })),
    }
  }

  const next = (request: FastifyRequest, reply: FastifyReply, { page, ...rest }: Next) => {
    const parameters = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined)
    const query = new URLSearchParams(parameters).toString()
    return reply.redirect(`${addressOf(request)}${page}${query === '' ? '' : `?${query}`}`, 303)
  }
}

interface At {
  readonly visit: Visit
  readonly lang: string | undefined
  readonly page: '' | '/why' | '/thanks'
}

interface Next {
  readonly page: '' | '/why' | '/thanks'
  readonly v?: string
  readonly lang?: string | undefined
  readonly step?: string | undefined
  readonly via?: string
  readonly again?: 'tooFast' | 'tooOld'
}

interface Nothing {
  readonly status: number
  readonly why: NothingAsked
  /** Who asked, and in which language, where that is known. */
  readonly form: FormRow | null
}

const tokenIn = ({ params }: FastifyRequest): string => (params as { token: string }).token

const addressOf = (request: FastifyRequest): string => `/f/${encodeURIComponent(tokenIn(request))}`

const asking = (found: FoundForm | null): AskingForm | null =>
  found === null || found.steps === null ? null : { form: found.form, steps: found.steps }

const newVisit = (visit: Pick<Visit, 'id' | 'openedAt' | 'stepId' | 'channel'>): Visit => ({
  ...visit,
  rated: null,
  hasCompared: false,
})

const notAsking = (found: FoundForm | null): Nothing =>
  found === null ? { status: 404, why: 'unknown', form: null } : { status: 410, why: 'closed', form: found.form }

/** A customer is told in a page, whatever went wrong. */
function nothingOf(error: Error & { readonly code?: string; readonly validation?: unknown }): Nothing {
  const status = error instanceof Refusal ? REFUSED[error.code] : 'statusCode' in error ? Number(error.statusCode) : 500
  const known = error.validation === undefined ? (status ?? 500) : 400
  return { status: known, why: known === 429 ? 'tooMany' : known === 404 ? 'unknown' : 'failed', form: null }
}
const REFUSED: Readonly<Record<string, number>> = {
  'too-many-requests': 429,
  'invalid-request': 400,
  'unsupported-type': 415,
}

const isTrapped = ({ website }: { readonly website?: string | undefined }): boolean => (website ?? '') !== ''

function sendNothing(request: FastifyRequest, reply: FastifyReply, { status, why, form }: Nothing) {
  const { lang } = request.query as { lang?: string }
  const language = respondentLanguage(lang, request.headers, form?.language ?? 'en')
  const { pathname } = new URL(request.url, 'http://form')
  const inLanguage = request.method === 'GET' ? (each: string) => `${pathname}?lang=${each}` : null
  const page: PageFrame = { language, brand: form?.brand ?? '', inLanguage }
  return sendPage(reply.code(status), nothingPage(page, why))
}

/** Kept by the browser for its own way back, where the visit stays the same one; asked for anew by everybody else. */
const sendPage = (reply: FastifyReply, page: string) =>
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', FORM_POLICY)
    .header('vary', 'accept-language')
    .send(page)
