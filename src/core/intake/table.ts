// A file of feedback as rows of text, whatever it came as. Knows no meaning of any column.

export interface Table {
  /** No two alike. */
  readonly headings: readonly string[]
  /** As wide as the headings; blank rows too, so that rows keep the numbers that a spreadsheet shows. */
  readonly rows: readonly (readonly string[])[]
  /** The number of the first of them; headings may stand below a title. */
  readonly firstRow: number
}

/** null: there is no row below headings. */
export function tableOf(lines: readonly (readonly string[])[]): Table | null {
  const at = headingLine(lines)
  const top = lines[at]
  if (!top) return null
  const body = lines.slice(at + 1)
  const width = Math.max(
    top.length,
    body.reduce((widest, row) => Math.max(widest, row.length), 0),
  )
  const rows = body.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''))
  const last = rows.findLastIndex((row) => !isBlankRow(row))
  if (last < 0) return null
  const headings = named(Array.from({ length: width }, (_, index) => top[index] ?? ''))
  return { headings, rows: rows.slice(0, last + 1), firstRow: at + 2 }
}

export const isBlankRow = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '')

/** Titles and notes above a table fill one cell of their line. */
function headingLine(lines: readonly (readonly string[])[]): number {
  const filled = (line: readonly string[]): number => line.filter((cell) => cell.trim() !== '').length
  const first = lines.findIndex((line) => filled(line) > 0)
  const wide = lines.slice(0, LOOKED_AT).findIndex((line) => filled(line) > 1)
  return wide < 0 ? first : wide
}
const LOOKED_AT = 20

function named(texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  const taken = new Set<string>()
  return texts.map((text, index) => {
    const name = text.trim().replace(/\s+/g, ' ').slice(0, HEADING_CHARS) || `Column ${index + 1}`
    let unique = name
    while (taken.has(unique)) {
      const count = (seen.get(name) ?? 1) + 1
      seen.set(name, count)
      unique = `${name} (${count})`
    }
    taken.add(unique)
    return unique
  })
}
const HEADING_CHARS = 180
