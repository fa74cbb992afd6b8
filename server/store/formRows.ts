// Forms as rows, one statement at a time, written once for every database through Kysely.
import type { Kysely, Selectable } from 'kysely'
import type { FormId, MapId, StepId } from '../../src/core/model/ids.ts'
import type { FormRow, FormRowChange, FormStore } from './formPort.ts'
import type { Tables } from './tables.ts'

export function formQueries(db: Kysely<Tables>): FormStore {
  return {
    async addForm(form) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('forms')
        .values(toColumns(form))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n
    },

    async findForm(id) {
      const row = await db.selectFrom('forms').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? toForm(row) : null
    },

    async listForms(mapId) {
      const rows = await db
        .selectFrom('forms')
        .selectAll()
        .where('map_id', '=', mapId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(toForm)
    },

    async changeForm(id, change) {
      const row = await db
        .updateTable('forms')
        .set(changedColumns(change))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst()
      return row ? toForm(row) : null
    },
  }
}

const changedColumns = (change: FormRowChange): Partial<Selectable<Tables['forms']>> => ({
  ...(change.metric !== undefined && { metric: change.metric }),
  ...(change.language !== undefined && { language: change.language }),
  ...(change.texts !== undefined && { texts: JSON.stringify(change.texts) }),
  ...(change.asksExpectation !== undefined && { asks_expectation: change.asksExpectation ? 1 : 0 }),
  ...(change.brand !== undefined && { brand: change.brand }),
  ...(change.generation !== undefined && { generation: change.generation }),
  ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
})

const toColumns = (form: FormRow): Selectable<Tables['forms']> => ({
  id: form.id,
  map_id: form.mapId,
  step_id: form.stepId,
  metric: form.metric,
  language: form.language,
  texts: JSON.stringify(form.texts),
  asks_expectation: form.asksExpectation ? 1 : 0,
  brand: form.brand,
  generation: form.generation,
  created_at: form.createdAt,
  closed_at: form.closedAt,
})

const toForm = (row: Selectable<Tables['forms']>): FormRow => ({
  id: row.id as FormId,
  mapId: row.map_id as MapId,
  stepId: row.step_id as StepId | null,
  metric: row.metric as FormRow['metric'],
  language: row.language as FormRow['language'],
  texts: JSON.parse(row.texts),
  asksExpectation: row.asks_expectation === 1,
  brand: row.brand,
  generation: row.generation,
  createdAt: row.created_at,
  closedAt: row.closed_at,
})
