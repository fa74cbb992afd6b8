// Changes to the brief and the settings of a map: one value per field, the last writer wins. Texts go by `editText`.
import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { type Brief, briefSchema, type Settings, settingsSchema } from '../../model/map.ts'
import { err, ok, type Result } from '../../model/result.ts'
import { briefOf, settingsOf } from '../schema.ts'
import { setField } from './field.ts'

export type BriefField = 'state' | 'personaIds' | 'ownerId' | 'reviewBy'

/** undefined clears the field. */
export function setBriefField<F extends BriefField>(
  doc: Y.Doc,
  { field, value }: { field: F; value: Brief[F] | undefined },
): Result<void, 'value-refused'> {
  if (!z.safeParse(briefSchema.shape[field], value).success) return err('value-refused')
  setField(briefOf(doc), field, value)
  return ok(undefined)
}

export function setSetting<F extends keyof Settings>(
  doc: Y.Doc,
  { field, value }: { field: F; value: Settings[F] },
): Result<void, 'value-refused'> {
  if (!z.safeParse(settingsSchema.shape[field], value).success) return err('value-refused')
  setField(settingsOf(doc), field, value)
  return ok(undefined)
}
