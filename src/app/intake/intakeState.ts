// What the import window goes through: a file is chosen, read, mapped, checked against what is on the map already, sent. Each state
// has only what is true in it. Knows no component.
import type { StepTitle } from '../../core/intake/matchStep.ts'
import type { KeptMapping, Mapping } from '../../core/wire/mappings.ts'
import type { Outcome } from './deliver.ts'
import type { Judged, OpenedFile } from './intakeOrder.ts'

interface Open {
  readonly opened: OpenedFile
  readonly mapping: Mapping
  /** What the mapping makes of the file; null: not known yet. */
  readonly judged: Judged | null
  /** Read as before. */
  readonly kept: KeptMapping | null
}

export type IntakeState =
  | { readonly at: 'choosing'; readonly trouble: string | null }
  | { readonly at: 'reading'; readonly name: string }
  | (Open & { readonly at: 'mapping'; readonly trouble: string | null })
  | (Open & { readonly at: 'checking'; readonly judged: Judged; readonly share: number })
  | (Open & { readonly at: 'checked'; readonly judged: Judged; readonly dryRun: Outcome })
  | (Open & { readonly at: 'sending'; readonly judged: Judged; readonly share: number })
  | (Open & { readonly at: 'sent'; readonly judged: Judged; readonly outcome: Outcome })

/** What every part of the mapping is given. */
export interface MappingProps {
  readonly state: Extract<IntakeState, { at: 'mapping' }>
  readonly steps: readonly StepTitle[]
  readonly locale: string
  readonly onChange: (mapping: Mapping) => void
}
