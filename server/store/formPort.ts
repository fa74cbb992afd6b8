// What the store does for the forms that ask customers: one for each step of a map, and one for all of it. Knows nothing of
// addresses, of responses and of who may do what.
import type { FormId, MapId, StepId } from '../../src/core/model/ids.ts'
import type { Form } from '../../src/core/wire/forms.ts'
import type { Timestamp } from './timestamp.ts'

export interface FormRow extends Readonly<Pick<Form, 'metric' | 'language' | 'texts' | 'asksExpectation' | 'brand'>> {
  readonly id: FormId
  readonly mapId: MapId
  /** null: any step of the map. */
  readonly stepId: StepId | null
  /** The form's address proves it; a higher one ends every earlier address. */
  readonly generation: number
  readonly createdAt: Timestamp
  /** Set: it takes nothing more, until it is opened again. */
  readonly closedAt: Timestamp | null
}

type Changeable = Omit<FormRow, 'id' | 'mapId' | 'stepId' | 'createdAt'>
export type FormRowChange = { readonly [Field in keyof Changeable]?: Changeable[Field] | undefined }

export interface FormStore {
  /** Returns whether it was added; a step has one form at most, and so has the map. Rejects when there is no such map. */
  addForm(form: FormRow): Promise<boolean>
  findForm(id: FormId): Promise<FormRow | null>
  /** The oldest first. */
  listForms(mapId: MapId): Promise<readonly FormRow[]>
  /** The row as it is then; null: there is none. */
  changeForm(id: FormId, change: FormRowChange): Promise<FormRow | null>
}
