// What the import window asks of its worker, and what comes back. Knows neither.

import type { StepTitle } from '../../core/intake/matchStep.ts'
import type { Problem } from '../../core/intake/problems.ts'
import type { Profile } from '../../core/intake/profile.ts'
import type { QuestionFacts } from '../../core/intake/taken.ts'
import type { FileShape, KeptMapping, Mapping } from '../../core/wire/mappings.ts'
import type { FileTrouble } from './readFile.ts'

export interface Place {
  readonly steps: readonly StepTitle[]
  readonly timeZone: string
}

export type IntakeOrder =
  | { readonly kind: 'open'; readonly file: File; readonly place: Place; readonly kept: readonly KeptMapping[] }
  | { readonly kind: 'reshape'; readonly mapping: Mapping; readonly shape: FileShape; readonly place: Place }
  | { readonly kind: 'judge'; readonly mapping: Mapping; readonly place: Place }

/** A file that could be read. */
export interface OpenedFile {
  readonly name: string
  readonly headings: readonly string[]
  /** The first of them. */
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
  readonly profiles: readonly Profile[]
  /** Names the headings; a kept mapping is found by it again. */
  readonly headingsId: string
  /** Both orders of day and month fit the dates. */
  readonly ambiguousDates: readonly string[]
}

/** What a mapping makes of the file. */
export interface Judged {
  readonly mapping: Mapping
  readonly questions: Readonly<Record<string, QuestionFacts>>
  readonly rows: number
  readonly takenRows: number
  readonly silentRows: number
  readonly leftOutRows: number
  /** Responses or results that are ready to be sent. */
  readonly records: number
  readonly problems: readonly Problem[]
  readonly wrongRows: number
  /** What is sent, in parts that are small enough for a delivery: lines of JSON. */
  readonly parts: readonly Part[]
  /** The rows with something wrong, and what, as CSV. */
  readonly rejected: Blob | null
}

export interface Part {
  readonly body: Blob
  readonly records: number
}

export type IntakeAnswer =
  | {
      readonly kind: 'opened'
      readonly opened: OpenedFile
      readonly mapping: Mapping
      readonly kept: KeptMapping | null
    }
  | { readonly kind: 'reshaped'; readonly mapping: Mapping }
  | { readonly kind: 'judged'; readonly judged: Judged }
  | { readonly kind: 'refused'; readonly trouble: FileTrouble }
  /** Something broke within; `why` is for whoever mends it. */
  | { readonly kind: 'failed'; readonly why: string }

export type Numbered<T> = T & { readonly number: number }
