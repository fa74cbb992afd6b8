// The cells of a CSV or XLSX file as rows of text, or why there are none. Everything is bounded before it is unpacked. Runs in the
// worker of the import window; knows no map and no page.
import { strToU8, unzipSync, zipSync } from 'fflate'
import Papa from 'papaparse'
import { type Table, tableOf } from '../../core/intake/table.ts'

export const FILE_LIMITS = {
  bytes: 50 * 1024 * 1024,
  /** Of a spreadsheet, which is a packed file of packed files. */
  unpackedBytes: 300 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
} as const

export type FileTrouble = 'too-large' | 'too-many-rows' | 'too-many-columns' | 'old-excel' | 'not-readable' | 'no-rows'

export type ReadFile =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly trouble: FileTrouble }

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length > FILE_LIMITS.bytes) return { ok: false, trouble: 'too-large' }
  const lines = begins(bytes, ZIP) ? await readXlsx(bytes) : begins(bytes, OLE) ? 'old-excel' : readCsv(bytes)
  if (typeof lines === 'string') return { ok: false, trouble: lines }
  const table = tableOf(lines)
  if (!table) return { ok: false, trouble: 'no-rows' }
  return table.headings.length > FILE_LIMITS.columns ? { ok: false, trouble: 'too-many-columns' } : { ok: true, table }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** Excel until 2003, and spreadsheets with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte)

type Lines = string[][]

function readCsv(bytes: Uint8Array): Lines | FileTrouble {
  const text = textOf(bytes)
  if (text === null) return 'not-readable'
  const lines: Lines = []
  let tooMany = false
  // A last empty line would count as a row of one column where the separator is guessed.
  Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    step({ data }, parser) {
      lines.push(data)
      // Title, headings and blank lines are not counted.
      if (lines.length <= FILE_LIMITS.rows + 100) return
      tooMany = true
      parser.abort()
    },
  })
  return tooMany ? 'too-many-rows' : lines
}

/** UTF-8 where it is that, by its mark UTF-16, else what Windows writes in western Europe. null: no text. */
function textOf(bytes: Uint8Array): string | null {
  const encoding = begins(bytes, [0xff, 0xfe]) ? 'utf-16le' : begins(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
  if (encoding) return new TextDecoder(encoding).decode(bytes)
  // No text of one byte for a letter holds a zero.
  if (bytes.subarray(0, 4_096).includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return looksLikeUtf8(bytes) ? new TextDecoder().decode(bytes) : new TextDecoder('windows-1252').decode(bytes)
  }
}

/** A few broken bytes in a text that is UTF-8 otherwise: most of what is not ASCII makes whole letters. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  let [broken, whole] = [0, 0]
  for (const letter of text) {
    if (letter === '\ufffd') broken += 1
    else if (letter > '\u007f') whole += 1
  }
  return whole > broken
}

async function readXlsx(bytes: Uint8Array): Promise<Lines | FileTrouble> {
  let unpacked: Uint8Array<ArrayBuffer>
  try {
    const { files, isTooLarge } = unpack(bytes)
    if (isTooLarge) return 'too-large'
    if (!Object.hasOwn(files, 'xl/workbook.xml')) return 'not-readable'
    // Packed again without pressing: the reader would start workers of its own for large parts, which no page of ours allows.
    unpacked = new Uint8Array(zipSync(files, { level: 0 }))
  } catch {
    return 'not-readable'
  }
  try {
    const { readSheet } = await import('read-excel-file/universal')
    const sheet = await readSheet(unpacked.buffer)
    if (sheet.length > FILE_LIMITS.rows + 100) return 'too-many-rows'
    return sheet.map((row) => row.map(cellText))
  } catch {
    return 'not-readable'
  }
}

/** Only what holds words and figures, and only as long as it says that it is not too large. */
function unpack(bytes: Uint8Array): { readonly files: Record<string, Uint8Array>; readonly isTooLarge: boolean } {
  let total = 0
  const isTooLarge = (): boolean => total > FILE_LIMITS.unpackedBytes
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(xml|rels)$/.test(name)) return false
      total += originalSize
      return !isTooLarge()
    },
  })
  return { files: isTooLarge() ? { nothing: strToU8('') } : files, isTooLarge: isTooLarge() }
}

/** The library’s types say that a cell may be the class of dates; it is one of them. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  // A spreadsheet’s date has no zone, and stands in the library’s as that of UTC.
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T00:00:00', '')
  return String(cell)
}
