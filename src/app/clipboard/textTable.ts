// Plain text as rows and columns: a range of a spreadsheet, where a quoted cell may hold line breaks, or else one line each.
// Empty cells stay, as places; empty lines go.
import Papa from 'papaparse'

/** `isTable`: it came from a spreadsheet, whatever its text looks like. */
export function readTextTable(
  text: string,
  { isTable }: { readonly isTable: boolean },
): readonly (readonly string[])[] {
  return (isTable || text.includes('\t') ? readRange(text) : readLines(text))
    .map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
}

function readRange(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true })
  // A quotation mark that somebody typed into a line is no quoted cell.
  const isQuoted = errors.every(({ type }) => type !== 'Quotes')
  return isQuoted ? data : readLines(text).flatMap(([line = '']) => [line.split('\t')])
}

const readLines = (text: string): string[][] => text.split(/\r\n|\r|\n/).map((line) => [line])
