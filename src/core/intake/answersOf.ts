// Responses out of a table, as its mapping says: what can be taken, how many each question has and what their mean is, and what
// cannot be used, by row. Never throws, whatever the cells hold. Knows no file, no request and no clock.
import type { StepId } from '../model/ids.ts'
import { ANSWER_LIMITS, type AnswerToSend } from '../wire/answers.ts'
import { DELIVERY_LIMITS } from '../wire/deliveries.ts'
import type { ColumnUse, Mapping } from '../wire/mappings.ts'
import { localText, readDate } from './dates.ts'
import { problemList } from './problems.ts'
import { type CellScore, scoreReader, valueKey } from './readScore.ts'
import { rowId } from './rowId.ts'
import { isBlankRow, type Table } from './table.ts'
import type { QuestionFacts, Taken } from './taken.ts'
import { zonedTimes } from './zonedTime.ts'

export function answersOf(table: Table, mapping: Mapping, timeZone: string): Taken<AnswerToSend> {
  const run = new Run(table, mapping, timeZone)
  const counts = { rows: 0, takenRows: 0, silentRows: 0, leftOutRows: 0 }
  const answers: AnswerToSend[] = []
  table.rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return
    counts.rows += 1
    const row = run.read(cells, table.firstRow + index)
    answers.push(...row.answers)
    if (row.answers.length > 0) counts.takenRows += 1
    else if (row.outcome === 'silent') counts.silentRows += 1
    else if (row.outcome === 'left-out') counts.leftOutRows += 1
  })
  return { records: answers, questions: run.facts(), ...counts, problems: run.list.problems(), reasons: run.list.rows }
}

interface ReadRow {
  readonly answers: readonly AnswerToSend[]
  readonly outcome: 'silent' | 'left-out' | 'wrong'
}

const WRONG: ReadRow = { answers: [], outcome: 'wrong' }

/** Where the cells of one use stand. */
interface Place {
  readonly index: number
  readonly heading: string
}

interface Tally {
  base: number
  sum: number
  blank: number
  readonly notScores: Record<string, number>
}

class Run {
  readonly list
  readonly #mapping: Mapping
  readonly #places: Readonly<Partial<Record<ColumnUse, readonly Place[]>>>
  readonly #zoned
  readonly #readers = new Map<string, (cell: string) => CellScore>()
  readonly #tallies = new Map<string, Tally>()
  /** How often a row with the same cells came before, and which ids did. */
  readonly #seen = new Map<string, number>()
  readonly #words: ReadonlyMap<string, string>

  constructor(table: Table, mapping: Mapping, timeZone: string) {
    this.#mapping = mapping
    this.list = problemList(mapping)
    this.#zoned = zonedTimes(timeZone)
    this.#places = placesIn(table, mapping)
    this.#words = new Map(Object.keys(mapping.questions).map((word) => [valueKey(word), word]))
    for (const [key, question] of Object.entries(mapping.questions)) {
      if (question) this.#readers.set(key, scoreReader(question))
    }
  }

  read(cells: readonly string[], row: number): ReadRow {
    const at = this.#at(cells, row)
    const weight = this.#weight(cells, row)
    if (at === null || weight === null) return WRONG
    const parts = this.#parts(cells, row)
    if (!Array.isArray(parts)) return parts === 'wrong' ? WRONG : { answers: [], outcome: parts }
    if (parts.length === 0) return { answers: [], outcome: this.list.rows.has(row) ? 'wrong' : 'silent' }
    const identity = this.#identity(cells, row, at.local)
    if (identity === null) return WRONG
    const shared = { ...this.#who(cells), ...(weight !== 1 && { weight }), at: at.text }
    const answers = parts.map(
      ({ key, ...part }): AnswerToSend => ({ id: rowId([...identity, key]), ...part, ...shared }),
    )
    return { answers, outcome: 'silent' }
  }

  facts(): Record<string, QuestionFacts> {
    const told = [...this.#tallies].map(([key, { base, sum, blank, notScores }]) => {
      return [key, { base, mean: base === 0 ? null : sum / base, blank, notScores }] as const
    })
    return Object.fromEntries(told)
  }

  /** null: the row cannot be used. */
  #at(cells: readonly string[], row: number): { readonly text: string; readonly local: string } | null {
    const { dates } = this.#mapping
    const [place] = this.#places.at ?? []
    const cell = place ? (cells[place.index] ?? '') : (dates.day ?? '')
    const local = readDate(cell, place ? dates : { format: 'iso', month: null })
    if (local) return { text: this.#zoned(local), local: localText(local) }
    this.list.add(row, { kind: 'date', column: place?.heading ?? 'Date', found: cell.trim() })
    return null
  }

  #weight(cells: readonly string[], row: number): number | null {
    const [place] = this.#places.weight ?? []
    const cell = place ? (cells[place.index] ?? '').trim() : ''
    if (!place || cell === '') return 1
    const weight = Number(cell.replace(',', '.'))
    if (weight > 0 && weight <= ANSWER_LIMITS.weight) return weight
    this.list.add(row, { kind: 'weight', column: place.heading, found: cell })
    return null
  }

  #parts(cells: readonly string[], row: number): Part[] | 'wrong' | 'left-out' {
    return this.#mapping.shape === 'wide' ? this.#wideParts(cells, row) : this.#longParts(cells, row)
  }

  #wideParts(cells: readonly string[], row: number): Part[] {
    const parts: Part[] = []
    for (const { index, heading } of this.#places.score ?? []) {
      const question = this.#mapping.questions[heading]
      if (!question) continue
      const score = this.#score(heading, { column: heading, cell: cells[index] ?? '', row })
      if (score === null) continue
      parts.push({ key: heading, ...stepOf(question.step), metric: question.metric, score })
    }
    for (const place of this.#places.comment ?? []) {
      const comment = this.#comment(cells, place, row)
      if (comment === null) continue
      const step = this.#mapping.columns[place.heading]?.step ?? null
      const about = parts.findIndex((part) => part.comment === undefined && (part.step ?? null) === step)
      const beside = parts[about]
      if (beside) parts[about] = { ...beside, comment }
      else parts.push({ key: place.heading, ...stepOf(step), comment })
    }
    return parts
  }

  #longParts(cells: readonly string[], row: number): Part[] | 'wrong' | 'left-out' {
    const [place] = this.#places.step ?? []
    const word = place ? (cells[place.index] ?? '').trim() : ''
    const key = place ? this.#words.get(valueKey(word)) : ''
    const question = key === undefined ? undefined : this.#mapping.questions[key]
    if (question === null) return 'left-out'
    if (key === undefined || question === undefined) {
      this.list.add(row, { kind: 'unknown-step', column: place?.heading ?? 'Step', found: word })
      return 'wrong'
    }
    const [scored] = this.#places.score ?? []
    const score = scored ? this.#score(key, { column: scored.heading, cell: cells[scored.index] ?? '', row }) : null
    const comments = (this.#places.comment ?? []).flatMap((each) => this.#comment(cells, each, row) ?? [])
    const comment = comments.join('\n').slice(0, ANSWER_LIMITS.commentChars)
    if (score === null && comment === '') return []
    return [
      {
        key: word,
        ...stepOf(question.step),
        ...(score !== null && { metric: question.metric, score }),
        ...(comment !== '' && { comment }),
      },
    ]
  }

  #score(key: string, { column, cell, row }: { readonly column: string; readonly cell: string; readonly row: number }) {
    const tally = this.#tallies.get(key) ?? { base: 0, sum: 0, blank: 0, notScores: {} }
    this.#tallies.set(key, tally)
    const read = this.#readers.get(key)?.(cell) ?? { kind: 'none', notScore: null }
    switch (read.kind) {
      case 'score':
        tally.base += 1
        tally.sum += read.score
        return read.score
      case 'none':
        if (read.notScore === null) tally.blank += 1
        else tally.notScores[read.notScore] = (tally.notScores[read.notScore] ?? 0) + 1
        return null
      case 'outside':
      case 'unread':
        this.list.add(row, { kind: read.kind, column, found: cell.trim().slice(0, FOUND_CHARS), question: key })
        return null
    }
  }

  #comment(cells: readonly string[], { index, heading }: Place, row: number): string | null {
    const comment = (cells[index] ?? '').trim()
    if (comment === '') return null
    if (comment.length <= ANSWER_LIMITS.commentChars) return comment
    this.list.add(row, { kind: 'too-long', column: heading, found: '' })
    return comment.slice(0, ANSWER_LIMITS.commentChars)
  }

  /** The file's own id with the time, since next month's file counts from 1 again; without one, all that the row says. */
  #identity(cells: readonly string[], row: number, local: string): readonly string[] | null {
    const [place] = this.#places.id ?? []
    const id = place ? (cells[place.index] ?? '').trim() : ''
    const identity = id === '' ? ['row', local, ...cells] : ['id', local, id]
    const isLong = this.#mapping.shape === 'long'
    const [step] = this.#places.step ?? []
    const key = JSON.stringify(isLong && id !== '' ? [...identity, step ? cells[step.index] : ''] : identity)
    const before = this.#seen.get(key) ?? 0
    this.#seen.set(key, before + 1)
    if (before === 0) return identity
    if (id === '') return [...identity, String(before)]
    this.list.add(row, { kind: 'repeated-id', column: place?.heading ?? '', found: id.slice(0, FOUND_CHARS) })
    return null
  }

  #who(cells: readonly string[]): Partial<AnswerToSend> {
    const { columns, source, solicited } = this.#mapping
    const words: Record<string, string> = {}
    for (const use of WHO) {
      const [place] = this.#places[use] ?? []
      const cell = place ? (cells[place.index] ?? '').trim() : ''
      if (!place || cell === '') continue
      const codes = columns[place.heading]?.codes ?? {}
      words[use] = (codes[cell] ?? cell).slice(0, DELIVERY_LIMITS.wordChars).trim()
    }
    return { ...words, ...(source !== '' && { source }), ...(!solicited && { solicited }) }
  }
}

const FOUND_CHARS = 200
const WHO = ['respondent', 'channel', 'segment', 'region', 'persona', 'servedBy'] as const

interface Part extends Pick<AnswerToSend, 'step' | 'metric' | 'score' | 'comment'> {
  /** Tells the responses of one row apart. */
  readonly key: string
}

const stepOf = (step: StepId | null): { readonly step?: StepId } => (step === null ? {} : { step })

function placesIn({ headings }: Table, { columns }: Mapping): Partial<Record<ColumnUse, readonly Place[]>> {
  const places: Partial<Record<ColumnUse, Place[]>> = {}
  headings.forEach((heading, index) => {
    const column = Object.hasOwn(columns, heading) ? columns[heading] : undefined
    if (!column) return
    const those = places[column.use] ?? []
    places[column.use] = [...those, { index, heading }]
  })
  return places
}
