// A form found by its address, with the steps that it can ask about. Knows rows and the map's steps; knows no pages.
import { readMap } from '../../src/core/doc/read.ts'
import type { StepId } from '../../src/core/model/ids.ts'
import type { FormRow } from '../store/formPort.ts'
import type { Store } from '../store/port.ts'
import type { Rooms } from '../sync/rooms.ts'
import { findByToken } from './formToken.ts'

export interface NamedStep {
  readonly id: StepId
  readonly title: string
}

export interface FoundForm {
  readonly form: FormRow
  /** Of its own step only that one. null: it is closed, or what it asks about is gone. */
  readonly steps: readonly NamedStep[] | null
}

export interface AskingForm extends FoundForm {
  readonly steps: readonly NamedStep[]
}

interface Sources {
  readonly store: Store
  readonly rooms: Rooms
  readonly secret: Uint8Array
}

/** Null: no form is at this address, or not any more. */
export function formFinder({ store, rooms, secret }: Sources): (token: string) => Promise<FoundForm | null> {
  return async (token) => {
    const form = await findByToken(token, store, secret)
    if (form === null) return null
    if (form.closedAt !== null) return { form, steps: null }
    const stages = await rooms.read(form.mapId, (doc) => readMap(doc).map.stages)
    if (stages === null) return { form, steps: null }
    const steps = stages.flatMap((stage) => stage.steps.map(({ id, title }) => ({ id, title })))
    if (form.stepId === null) return { form, steps }
    const own = steps.filter(({ id }) => id === form.stepId)
    return { form, steps: own.length === 0 ? null : own }
  }
}
