// The forms of a map, for those who edit it: made, changed, closed, given a new address, and printed as codes. Knows rows and addresses; what a
// customer sees and sends is publicFormRoutes.ts.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readMap } from '../../src/core/doc/read.ts'
import { formId } from '../../src/core/model/ids.ts'
import type { Step } from '../../src/core/model/map.ts'
import { changeFormSchema, type Form, formListSchema, formSchema, newFormSchema } from '../../src/core/wire/forms.ts'
import { codeSheet, type PrintedCode, SHEET_POLICY } from '../forms/codeSheet.ts'
import { formSecretFrom, tokenOf } from '../forms/formToken.ts'
import type { FormRow } from '../store/formPort.ts'
import { openedMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

// Invariant [FORM2]: whoever may not edit a map is told of no address either, since it writes responses.
const config = { access: 'edit' } as const
const tags = ['Forms']
const params = z.object({ ...mapParams.shape, formId })

export const formRoutes: FastifyPluginAsyncZod<Ports> = async (app, { store, rooms, gate, settings, now, newId }) => {
  const secret = formSecretFrom(gate.linkSecret)

  const toForm = (row: FormRow): Form => {
    const { mapId: _, generation: __, closedAt, ...told } = row
    const address = `${settings.publicUrl ?? ''}/f/${tokenOf(secret, row)}`
    return { ...told, isOpen: closedAt === null, address }
  }

  /** Throws when the map has no such form. */
  async function findForm({ id, formId: wanted }: z.infer<typeof params>): Promise<FormRow> {
    const form = await store.findForm(wanted)
    if (form === null || form.mapId !== id) throw new Refusal('unknown-form', UNKNOWN)
    return form
  }

  const changed = (row: FormRow | null): Form => {
    if (row === null) throw new Refusal('unknown-form', UNKNOWN)
    return toForm(row)
  }

  app.get('/api/maps/:id/forms/sheet', {
    config,
    schema: { hide: true, params: mapParams },
    handler: async (request, reply) => {
      const { map } = openedMap(request)
      const stages = await rooms.read(map.id, (doc) => readMap(doc).map.stages)
      const steps = (stages ?? []).flatMap((stage) => stage.steps)
      const origin = settings.publicUrl ?? `${request.protocol}://${request.host}`
      const codes = codesOf(steps, await store.listForms(map.id), (row) => `${origin}/f/${tokenOf(secret, row)}`)
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', SHEET_POLICY)
        .send(codeSheet({ title: map.title, codes, without: steps.length - codes.length }))
    },
  })

  app.get('/api/maps/:id/forms', {
    config,
    schema: {
      tags,
      summary: 'List the forms of a map, the oldest first',
      params: mapParams,
      response: { 200: formListSchema },
    },
    handler: async (request) => ({ forms: (await store.listForms(openedMap(request).map.id)).map(toForm) }),
  })

  app.post('/api/maps/:id/forms', {
    config,
    schema: {
      tags,
      summary: 'Make a form for a step, or for the whole map',
      params: mapParams,
      body: newFormSchema,
      response: { 201: formSchema },
    },
    handler: async (request, reply) => {
      const form = {
        ...request.body,
        ...{ id: formId.parse(newId()), mapId: openedMap(request).map.id, generation: 1 },
        ...{ createdAt: now().toISOString(), closedAt: null },
      }
      if (!(await store.addForm(form))) throw new Refusal('form-exists', EXISTS)
      return reply.code(201).send(toForm(form))
    },
  })

  app.patch('/api/maps/:id/forms/:formId', {
    config,
    schema: {
      tags,
      summary: 'Change a form, close it or open it again',
      params,
      body: changeFormSchema,
      response: { 200: formSchema },
    },
    handler: async ({ params: wanted, body: { isOpen, ...change } }) => {
      const form = await findForm(wanted)
      const closedAt = isOpen === false ? (form.closedAt ?? now().toISOString()) : null
      return changed(await store.changeForm(form.id, { ...change, ...(isOpen !== undefined && { closedAt }) }))
    },
  })

  app.post('/api/maps/:id/forms/:formId/revoke', {
    config,
    schema: {
      tags,
      summary: 'Give a form a new address; every earlier one leads nowhere from then on, printed codes included',
      params,
      response: { 200: formSchema },
    },
    handler: async ({ params: wanted }) => {
      const form = await findForm(wanted)
      return changed(await store.changeForm(form.id, { generation: form.generation + 1 }))
    },
  })
}

/** A step's own form, where it is open, else the map's. */
function codesOf(
  steps: readonly Step[],
  forms: readonly FormRow[],
  addressOf: (row: FormRow) => string,
): readonly PrintedCode[] {
  const open = forms.filter(({ closedAt }) => closedAt === null)
  const ofMap = open.find(({ stepId }) => stepId === null)
  return steps.flatMap(({ id, title }, at) => {
    const own = open.find(({ stepId }) => stepId === id)
    const form = own ?? ofMap
    if (form === undefined) return []
    const address = `${addressOf(form)}?${own ? '' : `step=${id}&`}via=qr`
    return [{ number: at + 1, step: title || 'Untitled step', brand: form.brand, language: form.language, address }]
  })
}

const UNKNOWN = 'Its id is mistyped, or it belongs to another map. GET …/forms lists those of this one.'
const EXISTS = 'A step has one form, and so has the whole map. Change the one that is there.'
