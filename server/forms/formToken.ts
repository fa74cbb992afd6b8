// The addresses of forms. A token is computed, never stored, as the keys of links are: an editor can be shown it again, and
// raising the generation ends every copy of it, the printed ones included. Knows no requests and no pages.
import { createHmac } from 'node:crypto'
import { type FormId, formId } from '../../src/core/model/ids.ts'
import { isSameSecret } from '../access/keys.ts'
import type { FormRow, FormStore } from '../store/formPort.ts'

/** 128 bits: short enough for a code that a telephone reads from a wall. */
const PROOF_CHARS = 22

/** A key of its own, so that nothing signed for a form opens a map. */
export const formSecretFrom = (linkSecret: Uint8Array): Uint8Array =>
  createHmac('sha256', linkSecret).update('forms').digest()

export const tokenOf = (secret: Uint8Array, form: Pick<FormRow, 'id' | 'generation'>): string =>
  `${form.id}.${proofOf(secret, form)}`

/** null: no form of this address, or not any more. */
export async function findByToken(token: string, store: FormStore, secret: Uint8Array): Promise<FormRow | null> {
  const id = idIn(token)
  const form = id === null ? null : await store.findForm(id)
  return form !== null && isSameSecret(tokenOf(secret, form), token) ? form : null
}

function idIn(token: string): FormId | null {
  const id = formId.safeParse(token.split('.')[0])
  return id.success ? id.data : null
}

const proofOf = (secret: Uint8Array, { id, generation }: Pick<FormRow, 'id' | 'generation'>): string =>
  createHmac('sha256', secret).update(`form/${id}/${generation}`).digest('base64url').slice(0, PROOF_CHARS)
