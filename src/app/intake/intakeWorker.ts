// Entry of a worker: reads one file of feedback and says what each mapping makes of it, off the page's thread. Knows no page and
// sends nothing anywhere.
import Papa from 'papaparse'
import { aggregatesOf } from '../../core/intake/aggregatesOf.ts'
import { answersOf } from '../../core/intake/answersOf.ts'
import { guessDates } from '../../core/intake/dates.ts'
import { guessMapping, type Looked, reshaped } from '../../core/intake/guess.ts'
import { headingsId, keptMapping } from '../../core/intake/headingsId.ts'
import { type Profile, profilesOf } from '../../core/intake/profile.ts'
import type { Table } from '../../core/intake/table.ts'
import type { Mapping } from '../../core/wire/mappings.ts'
import type { IntakeAnswer, IntakeOrder, Judged, Numbered, Part, Place } from './intakeOrder.ts'
import { readFile } from './readFile.ts'

const SHOWN_ROWS = 6
/** Some thousand responses are a few hundred kilobytes: each part is a moment, and the bar moves. */
const PART_RECORDS = 2_000

let table: Table | null = null
let profiles: readonly Profile[] = []

self.addEventListener('message', ({ data }: MessageEvent<Numbered<IntakeOrder>>) => {
  void answered(data).then(
    (answer) => self.postMessage({ ...answer, number: data.number }),
    (error: unknown) => self.postMessage({ kind: 'failed', why: String(error), number: data.number }),
  )
})

async function answered(order: IntakeOrder): Promise<IntakeAnswer> {
  switch (order.kind) {
    case 'open':
      return open(order)
    case 'reshape':
      return { kind: 'reshaped', mapping: reshaped(looked(order.place), order.mapping, order.shape) }
    case 'judge':
      return { kind: 'judged', judged: judge(order.mapping, order.place) }
  }
}

async function open({ file, place, kept }: Extract<IntakeOrder, { kind: 'open' }>): Promise<IntakeAnswer> {
  const read = await readFile(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) return { kind: 'refused', trouble: read.trouble }
  table = read.table
  profiles = profilesOf(table)
  const fitting = keptMapping(kept, table)
  const opened = {
    name: file.name,
    headings: table.headings,
    rows: table.rows.slice(0, SHOWN_ROWS),
    rowCount: table.rows.length,
    profiles,
    headingsId: headingsId(table.headings),
    ambiguousDates: ambiguousDates(table),
  }
  return { kind: 'opened', opened, mapping: fitting?.mapping ?? guessMapping(looked(place), file.name), kept: fitting }
}

function ambiguousDates({ headings, rows }: Table): string[] {
  return headings.filter((_, index) => guessDates(rows.slice(0, 2_000).map((row) => row[index] ?? '')).isAmbiguous)
}

const opened = (): Table => {
  if (table === null) throw new Error('no file is open')
  return table
}
const looked = ({ steps }: Place): Looked => ({ table: opened(), profiles, steps })

function judge(mapping: Mapping, { timeZone }: Place): Judged {
  const { records, reasons, ...taken } =
    mapping.shape === 'shares' ? aggregatesOf(opened(), mapping) : answersOf(opened(), mapping, timeZone)
  return {
    mapping,
    ...taken,
    records: records.length,
    wrongRows: reasons.size,
    parts: partsOf(records),
    rejected: reasons.size === 0 ? null : rejectedRows(opened(), reasons),
  }
}

function partsOf(records: readonly object[]): Part[] {
  const parts: Part[] = []
  for (let from = 0; from < records.length; from += PART_RECORDS) {
    const some = records.slice(from, from + PART_RECORDS)
    parts.push({ body: new Blob(some.map((record) => `${JSON.stringify(record)}\n`)), records: some.length })
  }
  return parts
}

/** As they stood in the file, with what is wrong beside them. What a spreadsheet would run is written so that it does not. */
function rejectedRows({ headings, rows, firstRow }: Table, reasons: ReadonlyMap<number, readonly string[]>): Blob {
  const lines = [...reasons].map(([row, sentences]) => [
    String(row),
    sentences.join(' '),
    ...(rows[row - firstRow] ?? []),
  ])
  const text = Papa.unparse([['Row', 'What is wrong', ...headings], ...lines], { escapeFormulae: true })
  return new Blob(['\ufeff', text], { type: 'text/csv' })
}
