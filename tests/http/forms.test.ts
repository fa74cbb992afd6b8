// Forms that ask customers: who makes them and where they are found, what two taps leave behind, what is said where nothing is
// asked, and what is kept from bots.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { qrSvg } from '../../src/core/export/qrCode.ts'
import { FORM_LANGUAGES } from '../../src/core/feedback/formLanguages.ts'
import { FORM_WORDS } from '../../src/core/feedback/formWords.ts'
import type { StepSummary, Verbatim } from '../../src/core/wire/answers.ts'
import type { Form, NewForm } from '../../src/core/wire/forms.ts'
import {
  ADMIN_KEY,
  bearer,
  createMap,
  json,
  keyOf,
  type NewMap,
  openTestServer,
  problemOf,
  type TestServer,
} from '../support/httpServer.ts'
import { listen } from '../support/liveEar.ts'
import { smallMap } from './mapFiles.ts'

let server: TestServer
let clock = Date.parse('2026-05-01T10:00:00Z')
const lines: string[] = []
const pass = (ms: number) => {
  clock += ms
}
beforeAll(async () => {
  server = await openTestServer({ adminKey: ADMIN_KEY, now: () => new Date(clock), onLog: (line) => lines.push(line) })
})
afterAll(() => server.close())

/** Each test comes from an address of its own, so that none uses up the tries of another. */
let caller = 0
const from = () => {
  caller += 1
  return `10.0.${caller >> 8}.${caller & 255}`
}

const newMap = () => createMap(server, smallMap(), ADMIN_KEY)

const withKey = (map: NewMap, role: keyof NewMap['links'], init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { ...init.headers, ...bearer(keyOf(map.links[role])) },
})
const formsOf = (map: NewMap, role: keyof NewMap['links'], init?: RequestInit, path = '') =>
  server.fetch(`/api/maps/${map.id}/forms${path}`, withKey(map, role, init))

async function makeForm(map: NewMap, more: Partial<NewForm> = {}): Promise<Form> {
  const response = await formsOf(map, 'edit', json({ stepId: 'wait', ...more }))
  if (response.status !== 201) throw new Error(await response.text())
  return response.json()
}

async function changeForm(map: NewMap, form: Form, change: object): Promise<Form> {
  const response = await formsOf(map, 'edit', { ...json(change), method: 'PATCH' }, `/${form.id}`)
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

interface Page {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The signed visit that it carries. */
  readonly visit: string
}

/** A browser without scripts: follows the redirect of what it sends. */
function browser(ip = from(), language = 'en') {
  const headers = { 'x-forwarded-for': ip, 'accept-language': language }
  async function get(path: string): Promise<Page> {
    const response = await server.fetch(path, { headers })
    const text = await response.text()
    const [, visit = ''] = /name="v" value="([^"]*)"/.exec(text) ?? []
    return { status: response.status, headers: response.headers, text, visit }
  }
  async function post(path: string, fields: Record<string, string>): Promise<Page> {
    const body = new URLSearchParams(fields)
    const response = await server.fetch(path, { method: 'POST', headers, body })
    const to = response.headers.get('location')
    if (response.status === 303 && to !== null) return get(to)
    return { status: response.status, headers: response.headers, text: await response.text(), visit: '' }
  }
  return { get, post }
}

/** Reads the question, then taps a score. */
async function rate({ address }: Form, score: number, query = '', { get, post } = browser()): Promise<Page> {
  const page = await get(`${address}${query}`)
  pass(2_000)
  return post(`${address}/score`, { v: page.visit, score: String(score) })
}

async function summary(map: NewMap): Promise<StepSummary[]> {
  const response = await server.fetch(`/api/maps/${map.id}/answers/summary`, withKey(map, 'view'))
  return (await response.json()).steps
}
async function verbatims(map: NewMap): Promise<Verbatim[]> {
  return (await (await server.fetch(`/api/maps/${map.id}/answers`, withKey(map, 'comment'))).json()).verbatims
}
/** How often each metric of a step was answered. */
const counts = async (map: NewMap) => Object.fromEntries((await summary(map)).map(({ metric, n }) => [metric, n]))

describe('the forms of a map', () => {
  test('[FORM2] are made, listed, changed, closed and opened again by whoever edits, and by nobody else', async () => {
    const map = await newMap()
    for (const role of ['view', 'comment', 'participate'] as const) {
      expect((await formsOf(map, role)).status).toBe(403)
      expect((await formsOf(map, role, json({ stepId: 'wait' }))).status).toBe(403)
    }
    const form = await makeForm(map, { metric: 'ces', brand: 'Zephra' })
    expect(form).toMatchObject({ stepId: 'wait', metric: 'ces', language: 'en', isOpen: true, asksExpectation: false })
    expect(await changeForm(map, form, { metric: 'nps', isOpen: false })).toEqual({
      ...form,
      ...{ metric: 'nps', isOpen: false },
    })
    expect((await changeForm(map, form, { isOpen: true })).isOpen).toBe(true)
    expect(await (await formsOf(map, 'edit')).json()).toEqual({ forms: [{ ...form, metric: 'nps' }] })
    expect((await problemOf(await formsOf(map, 'edit', json({ stepId: 'wait' })))).code).toBe('form-exists')
    const other = await newMap()
    const foreign = await formsOf(other, 'edit', { ...json({ brand: 'x' }), method: 'PATCH' }, `/${form.id}`)
    expect((await problemOf(foreign)).code).toBe('unknown-form')
  })

  test('[FORM3] a new address ends the one before; what is mistyped is not here', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    expect((await browser().get(form.address)).status).toBe(200)
    const answered = await formsOf(map, 'edit', { method: 'POST' }, `/${form.id}/revoke`)
    const { address } = (await answered.json()) as Form
    expect(address).not.toBe(form.address)
    expect((await browser().get(address)).status).toBe(200)
    const wrong = `${form.address.slice(0, -1)}${form.address.endsWith('A') ? 'B' : 'A'}`
    for (const gone of [form.address, wrong, '/f/nothing', `/f/${form.id}`, `/f/${form.id}.`, '/f/%00.%00']) {
      const page = await browser().get(gone)
      expect([gone, page.status]).toEqual([gone, 404])
      expect(page.text).toContain(FORM_WORDS.en.unknown)
    }
    const sent = await server.fetch(`/api/forms${form.address.slice(2)}`, json({ score: 4 }))
    expect((await problemOf(sent)).code).toBe('unknown-form')
    expect(lines.filter((line) => line.includes(form.address.slice(3)))).toEqual([])
  })

  test('[FORM3] a closed form says so kindly and takes nothing, and so does one whose step is gone', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    const { visit } = await browser().get(form.address)
    pass(2_000)
    await changeForm(map, form, { isOpen: false })
    const page = await browser().get(form.address)
    expect([page.status, page.text.includes(FORM_WORDS.en.closed)]).toEqual([410, true])
    expect((await browser().post(`${form.address}/score`, { v: visit, score: '4' })).status).toBe(410)
    expect(await summary(map)).toEqual([])
    const gone = await makeForm(map, { stepId: 'none' })
    expect((await browser().get(gone.address)).status).toBe(410)
  })
})

describe('the sheet of codes', () => {
  test('[FORM15] has a code for each step: its own form where that is open, else the map’s, on the address that people use', async () => {
    const map = await newMap()
    const sheet = async (role: keyof NewMap['links'] = 'edit') => formsOf(map, role, {}, '/sheet')
    expect((await sheet('participate')).status).toBe(403)
    expect(await (await sheet()).text()).toContain('No form is open')
    const own = await makeForm(map, { brand: 'Zephra <3' })
    const one = await (await sheet()).text()
    expect(one).toContain('One step has no open form and is left out')
    const whole = await makeForm(map, { stepId: null, language: 'ar' })
    const page = await sheet()
    const text = await page.text()
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const codes = (html: string) => html.match(/<svg.*?<\/svg>/g)
    const code = (address: string, name: string) => qrSvg(`${server.url}${address}via=qr`, `QR code for step ${name}`)
    expect(codes(text)).toEqual([code(`${whole.address}?step=call&`, '1, Call'), code(`${own.address}?`, '2, Wait')])
    expect(text).toContain('Zephra &#60;3')
    expect(text).toContain('<li lang="ar" dir="rtl">')
    await changeForm(map, own, { isOpen: false })
    expect(codes(await (await sheet()).text())?.[1]).toBe(code(`${whole.address}?step=wait&`, '2, Wait'))
  })
})

describe('two taps', () => {
  test('[FORM4] the first saves the score, and everybody on the map hears of it', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    const ear = await listen(server, map)
    const page = await rate(form, 2, '?via=qr')
    expect([page.status, page.text.includes(FORM_WORDS.en.saved)]).toEqual([200, true])
    await ear.heard((events) => JSON.stringify(events).includes('"kind":"scores"'))
    ear.close()
    expect(await summary(map)).toMatchObject([{ stepId: 'wait', metric: 'csat', n: 1, unsolicited: 0 }])
    await browser().post(`${form.address}/words`, { v: page.visit, words: 'Nine days' })
    expect(await verbatims(map)).toMatchObject([
      {
        stepId: 'wait',
        metric: 'csat',
        score: 2,
        source: 'form',
        channel: 'qr',
        solicited: true,
        comment: 'Nine days',
      },
    ])
  })

  test('[FORM5] the second adds a reason or words to the same response, for half an hour', async () => {
    const map = await newMap()
    const form = await makeForm(map, {
      texts: { en: { question: '', thanks: 'We ring you.', reasons: ['Slow', 'Rude'] } },
    })
    const { visit, text } = await rate(form, 1)
    expect(text).toContain('>Rude</button>')
    const thanks = await browser().post(`${form.address}/words`, { v: visit, reason: '1', words: '' })
    expect(thanks.text).toContain('We ring you.')
    pass(29 * 60_000)
    await browser().post(`${form.address}/words`, { v: visit, words: '  Call me at +91 98250 12345 ' })
    expect(await verbatims(map)).toMatchObject([{ score: 1, reasons: ['Rude'], comment: 'Call me at [phone]' }])
    pass(2 * 60_000)
    const late = await browser().post(`${form.address}/words`, { v: visit, words: 'Too late' })
    expect(late.text).toContain(FORM_WORDS.en.tooOld)
    expect(await verbatims(map)).toMatchObject([{ comment: 'Call me at [phone]' }])
    expect(await counts(map)).toEqual({ csat: 1 })
  })

  test('[FORM5] another score in the same visit takes the place of the one before', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    let page = await rate(form, 1)
    for (const score of ['5', '1', '4']) {
      pass(500)
      page = await browser().post(`${form.address}/score`, { v: page.visit, score })
      expect(page.text).toMatch(new RegExp(`value="${score}"[^>]*aria-current="true"`))
    }
    for (let visits = 0; visits < 4; visits += 1) await rate(form, 4)
    expect(await summary(map)).toMatchObject([{ n: 5, mean: 4 }])
  })

  test('[FORM6] how it compares is a response of its own, where the form asks', async () => {
    const map = await newMap()
    const form = await makeForm(map, { asksExpectation: true })
    const { visit } = await rate(form, 4)
    const thanks = await browser().post(`${form.address}/words`, { v: visit })
    expect(thanks.text).toContain(FORM_WORDS.en.expected)
    const done = await browser().post(`${form.address}/expectation`, { v: thanks.visit, expectation: '-1' })
    expect([done.status, done.text.includes(FORM_WORDS.en.expected)]).toEqual([200, false])
    expect(await counts(map)).toEqual({ csat: 1, expectation: 1 })
    const other = await newMap()
    const plain = await makeForm(other)
    const rated = await rate(plain, 4)
    expect((await browser().post(`${plain.address}/expectation`, { v: rated.visit, expectation: '1' })).status).toBe(
      400,
    )
    expect(await counts(other)).toEqual({ csat: 1 })
  })

  test('[FORM12] a form of the whole map lets the customer choose the step, or takes it from the address', async () => {
    const map = await newMap()
    const form = await makeForm(map, { stepId: null, metric: 'ces' })
    const list = await browser().get(form.address)
    expect(list.text).toContain('>Call</a>')
    expect(list.text).toContain(`${form.address}?step=wait&amp;via=web`.replace('&amp;', '&#38;'))
    expect((await rate(form, 7, '?step=wait')).text).toContain('How easy was “Wait” for you?')
    await rate(form, 2, '?step=call')
    expect((await summary(map)).map(({ stepId, metric }) => [stepId, metric])).toEqual([
      ['call', 'ces'],
      ['wait', 'ces'],
    ])
    expect((await browser().get(`${form.address}?step=none`)).text).toContain(FORM_WORDS.en.whichStep)
  })
})

describe('the page', () => {
  test('[FORM7] speaks the language that was chosen, else the one that the browser prefers, else the form’s own', async () => {
    const map = await newMap()
    const form = await makeForm(map, { language: 'de' })
    const languageOf = async (accept: string, query = '') =>
      /<html lang="(\w+)" dir="(\w+)"/
        .exec((await browser(from(), accept).get(`${form.address}${query}`)).text)
        ?.slice(1)
    expect(await languageOf('gu-IN, hi;q=0.8, en;q=0.5')).toEqual(['gu', 'ltr'])
    expect(await languageOf('fr, pt-BR;q=0.4')).toEqual(['pt', 'ltr'])
    expect(await languageOf('fr, ja;q=0.4')).toEqual(['de', 'ltr'])
    expect(await languageOf('*')).toEqual(['de', 'ltr'])
    expect(await languageOf('en', '?lang=ar')).toEqual(['ar', 'rtl'])
    expect(await languageOf('en', '?lang=xx')).toEqual(['en', 'ltr'])
    for (const language of FORM_LANGUAGES) {
      const page = await browser().get(`${form.address}?lang=${language}`)
      expect(page.text).toContain(
        FORM_WORDS[language].question.csat.replace('{step}', language === 'ar' ? '\u2068Wait\u2069' : 'Wait'),
      )
    }
  })

  test('[FORM7] what the team wrote in its main language only says so, and a reason is kept in that language', async () => {
    const map = await newMap()
    const texts = {
      en: { question: 'How was the wait for the part?', reasons: ['Too long', 'No news'], thanks: '' },
      es: { question: '', reasons: ['Demasiado'], thanks: '' },
    }
    const form = await makeForm(map, { texts })
    const spanish = browser(from(), 'es')
    const page = await spanish.get(form.address)
    expect(page.text).toContain('<h1 id="question" lang="en" dir="ltr">How was the wait for the part?</h1>')
    pass(2_000)
    const why = await spanish.post(`${form.address}/score`, { v: page.visit, score: '2' })
    expect(why.text).toContain('>Demasiado</button>')
    expect(why.text).toContain('lang="en" dir="ltr">No news</button>')
    await spanish.post(`${form.address}/words`, { v: why.visit, reason: '0', words: 'Nueve días' })
    expect(await verbatims(map)).toMatchObject([{ reasons: ['Too long'], comment: 'Nueve días' }])
  })

  test('[FORM8] is small, runs and loads nothing, sets no cookie and is found by no search engine', async () => {
    const map = await newMap()
    const form = await makeForm(map, { stepId: null, brand: '<b>"Zephra" & co</b>', asksExpectation: true })
    const list = await browser().get(form.address)
    const score = await browser().get(`${form.address}?step=wait`)
    const why = await rate(form, 3, '?step=wait')
    const thanks = await browser().post(`${form.address}/words`, { v: why.visit, reason: '0' })
    const gone = await browser().get('/f/none')
    for (const page of [list, score, why, thanks, gone]) {
      expect(page.headers.get('set-cookie')).toBeNull()
      expect(Buffer.byteLength(page.text)).toBeLessThan(30_000)
      expect(page.text).not.toMatch(/<script|<img|<link|<iframe|src=|https?:|<b>"/)
      expect(page.text).toContain('<meta name="robots" content="noindex">')
      expect(page.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^;]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
      expect(page.headers.get('cache-control')).toBe('private, no-cache')
    }
    expect(score.text).toContain('&#60;b&#62;&#34;Zephra&#34; &#38; co&#60;/b&#62;')
  })
})

describe('against bots', () => {
  test('[FORM9] nobody reads and taps within a second, or a day later', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    const { get, post } = browser()
    const { visit } = await get(form.address)
    pass(900)
    const again = await post(`${form.address}/score`, { v: visit, score: '4' })
    expect([again.text.includes(FORM_WORDS.en.tooFast), again.visit]).toEqual([true, visit])
    expect(await summary(map)).toEqual([])
    pass(200)
    expect((await post(`${form.address}/score`, { v: again.visit, score: '4' })).text).toContain(FORM_WORDS.en.saved)
    pass(12 * 60 * 60_000)
    const old = await post(`${form.address}/score`, { v: visit, score: '4' })
    expect(old.text).toContain(FORM_WORDS.en.tooOld)
    expect(await counts(map)).toEqual({ csat: 1 })
  })

  test('[FORM9] who fills in what nobody sees is thanked, and nothing is kept; a visit of another form is none', async () => {
    const map = await newMap()
    const [form, other] = [await makeForm(map), await makeForm(map, { stepId: null })]
    const { get, post } = browser()
    const { visit } = await get(form.address)
    pass(2_000)
    const thanks = await post(`${form.address}/score`, { v: visit, score: '4', website: 'http://spam.example' })
    expect(thanks.text).toContain(FORM_WORDS.en.thanks)
    for (const v of [visit, `${visit}x`, 'made.up', '']) {
      expect((await post(`${other.address}/score`, { v, score: '4' })).text).not.toContain(FORM_WORDS.en.saved)
    }
    expect(await summary(map)).toEqual([])
  })

  test('[FORM9] one address may send sixty times a minute; then a page says when to go on', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    const { get, post } = browser()
    const { visit } = await get(form.address)
    const sent = Array.from({ length: 60 }, () => post(`${form.address}/score`, { v: visit, score: '4' }))
    expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([200]))
    const refused = await post(`${form.address}/score`, { v: visit, score: '4' })
    expect([refused.status, refused.text.includes(FORM_WORDS.en.tooMany)]).toEqual([429, true])
    expect((await browser().get(form.address)).status).toBe(200)
  })
})

describe('programs', () => {
  const api = (form: Form) => `/api/forms${form.address.slice(2)}`
  const send = (form: Form, body: object) =>
    server.fetch(api(form), {
      ...json(body),
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from() },
    })

  test('[FORM10] read what is asked and send all of a response; the same id is taken once', async () => {
    const map = await newMap()
    const form = await makeForm(map, { stepId: null, asksExpectation: true })
    expect(await (await server.fetch(api(form), { headers: { 'accept-language': 'de' } })).json()).toMatchObject({
      ...{ metric: 'csat', low: 1, high: 5, asksExpectation: true, question: 'Wie war „{step}“ für Sie?' },
      steps: [
        { id: 'call', title: 'Call' },
        { id: 'wait', title: 'Wait' },
      ],
    })
    const body = { id: 'a1', step: 'wait', score: 2, expectation: -1, reasons: ['Waiting time'], words: 'Nine days' }
    expect(await (await send(form, body)).json()).toEqual({ taken: true })
    pass(60_000)
    expect(await (await send(form, { ...body, score: 5 })).json()).toEqual({ taken: false })
    expect(await (await send(form, { step: 'wait', score: 5 })).json()).toEqual({ taken: true })
    expect(await counts(map)).toEqual({ csat: 2, expectation: 1 })
    expect(await verbatims(map)).toMatchObject([{ score: 2, reasons: ['Waiting time'], comment: 'Nine days' }])
  })

  test('[FORM10] what is not asked is refused with its reason', async () => {
    const form = await makeForm(await newMap(), { stepId: null })
    const codes = []
    for (const body of [
      ...[
        { score: 4 },
        { step: 'none', score: 4 },
        { step: 'wait', score: 6 },
        { step: 'wait', score: 4, expectation: 1 },
      ],
      ...[{ step: 'wait', score: 4, reasons: ['Bribe'] }, { step: 'wait', score: 4, name: 'Meera' }, { step: 'wait' }],
    ]) {
      codes.push((await problemOf(await send(form, body))).code)
    }
    expect(codes).toEqual(['unknown-step', 'unknown-step', ...Array(5).fill('invalid-request')])
    const foreign = await server.raw(api(form), {
      ...{ method: 'POST', body: '{"step":"wait","score":4}' },
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    })
    expect(foreign.status).toBe(403)
  })

  test('[FORM11] no body of any kind makes a fault, and none but a response leaves one', async () => {
    const map = await newMap()
    const form = await makeForm(map)
    const types = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data', '']
    const paths = [api(form), ...['score', 'words', 'expectation'].map((last) => `${form.address}/${last}`)]
    const field = fc.constantFrom('v', 'score', 'reason', 'words', 'expectation', 'lang', 'website', '__proto__')
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(fc.tuple(field, fc.string())).map((fields) => new URLSearchParams(fields).toString()),
      fc.constant('x='.repeat(20_000)),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.constantFrom(...types), body, async (path, type, sent) => {
        const { status } = await server.raw(path, {
          ...{ method: 'POST', body: sent },
          headers: { 'x-forwarded-for': from(), ...(type !== '' && { 'content-type': type }) },
        })
        expect(status === 303 || (status >= 400 && status < 500)).toBe(true)
      }),
      { seed: 20_261_122, numRuns: 300 },
    )
    expect(await summary(map)).toEqual([])
  })
})
