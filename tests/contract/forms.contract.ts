// What every store must do with forms. Part of the contract of stores (store.contract.ts), which gives it a store.
import { describe, expect, it } from 'vitest'
import type { FormRow } from '../../server/store/formPort.ts'
import type { Store } from '../../server/store/port.ts'
import type { FormId, MapId, StepId } from '../../src/core/model/ids.ts'

const M1 = 'm1' as MapId
const M2 = 'm2' as MapId
const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
const form = (id: string, more: Partial<FormRow> = {}): FormRow => ({
  id: id as FormId,
  mapId: M1,
  stepId: 'wait' as StepId,
  metric: 'csat',
  language: 'en',
  texts: { en: { question: 'How was “{step}”?', reasons: ['Waiting'], thanks: '' } },
  asksExpectation: false,
  brand: 'Zephra',
  generation: 1,
  createdAt: at(1),
  closedAt: null,
  ...more,
})

interface Place {
  readonly store: () => Store
  readonly createMap: (id: MapId) => Promise<void>
  readonly reopen: () => Promise<void>
}

export function formContract({ store, createMap, reopen }: Place): void {
  describe('forms', () => {
    it('[FORM1] are kept as they were made and changed, the oldest first', async () => {
      await createMap(M1)
      const [whole, step] = [form('f2', { stepId: null, createdAt: at(2) }), form('f1')]
      expect([await store().addForm(whole), await store().addForm(step)]).toEqual([true, true])
      const change = {
        ...({ metric: 'nps', language: 'hi', texts: {}, brand: '', asksExpectation: true } as const),
        ...{ generation: 2, closedAt: at(3) },
      }
      expect(await store().changeForm(step.id, change)).toEqual({ ...step, ...change })
      await reopen()
      expect(await store().listForms(M1)).toEqual([{ ...step, ...change }, whole])
      expect(await store().findForm(whole.id)).toEqual(whole)
      expect(await store().changeForm(whole.id, { closedAt: at(4) })).toEqual({ ...whole, closedAt: at(4) })
      expect(await store().findForm('none' as FormId)).toBeNull()
      expect(await store().changeForm('none' as FormId, { brand: 'Ours' })).toBeNull()
    })

    it('[FORM1] a step has one, and so has the whole map; another map has its own', async () => {
      for (const id of [M1, M2]) await createMap(id)
      const tries = [
        form('f1'),
        form('f2'),
        form('f3', { stepId: null }),
        form('f4', { stepId: null }),
        form('f5', { mapId: M2 }),
      ]
      const added: boolean[] = []
      for (const each of tries) added.push(await store().addForm(each))
      expect(added).toEqual([true, false, true, false, true])
      expect((await store().listForms(M1)).map(({ id }) => id)).toEqual(['f1', 'f3'])
      await expect(store().addForm(form('f6', { mapId: 'none' as MapId }))).rejects.toThrow()
    })

    it('[FORM1] go with their map', async () => {
      await createMap(M1)
      await store().addForm(form('f1'))
      await store().setDeleted(M1, at(1))
      await store().purgeMaps(at(2))
      expect(await store().findForm('f1' as FormId)).toBeNull()
    })
  })
}
