// What a part of the benchmark gives to the report.
import type { Row } from './figure.ts'

export interface Section {
  readonly title: string
  /** How it was measured, in a few sentences. */
  readonly method: string
  /** The name of the peer's column. */
  readonly peer: string
  readonly rows: readonly Row[]
}

export interface PartOptions {
  readonly short: boolean
  /** Only scenarios whose title contains this. */
  readonly only: string
  /** Says what is being measured. */
  readonly tell: (sentence: string) => void
}

export type Part = (options: PartOptions) => Promise<Section>
