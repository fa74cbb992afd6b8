// Runs a command and says in words why it was refused. The words stand here, once, for every command.
import { LIMITS } from '../../core/model/limits.ts'
import type { Result } from '../../core/model/result.ts'
import { showToast } from '../ui/Toast.ts'

const GONE = 'It was deleted meanwhile.'

/** By refusal code; what people can do something about. */
const SENTENCES: Readonly<Record<string, string>> = {
  'card-missing': GONE,
  'step-missing': 'That step was deleted meanwhile.',
  'stage-missing': 'Steps here have lost their stage. Move them to a stage first.',
  'lane-missing': 'That lane was deleted meanwhile.',
  'lane-refuses-card': 'The emotion lane holds a curve, not cards.',
  'connector-exists': 'These two cards are connected already.',
  'same-card': 'A connector joins two different cards.',
  'text-missing': GONE,
  'nothing-to-split': 'A stage is split before its second step or a later one.',
  'nothing-to-repair': 'It was repaired meanwhile.',
  'too-many-views': `A map holds ${LIMITS.views} saved views at the most.`,
  'map-full': `A map holds ${LIMITS.cards} cards at the most.`,
  'value-refused': 'That value does not fit this field.',
}

/** Returns whether it was done. */
export function act(result: Result<void, string>): boolean {
  if (!result.ok) showToast({ id: result.error, message: SENTENCES[result.error] ?? GONE })
  return result.ok
}
