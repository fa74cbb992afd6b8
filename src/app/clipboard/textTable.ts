// Plain text as rows and columns: a range of a spreadsheet, where a quoted cell may hold line breaks, or else one line each.
// Empty cells stay, as places; empty lines and the bullets of a list go.
import Papa from 'papaparse'

/** `isTable`: it came from a spreadsheet, whatever its text looks like. */
export function readTextTable(
  text: string,
  { isTable }: { readonly isTable: boolean },
): readonly (readonly string[])[] {
  const words = isTable ? text : withoutBullets(text)
  return (isTable || words.includes('\t') ? readRange(words) : readLines(words))
    .map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n').trim()))
    .filter((row) => row.some((cell) => cell !== ''))
}

function readRange(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true })
  // A quotation mark that somebody typed into a line is no quoted cell.
  const isQuoted = errors.every(({ type }) => type !== 'Quotes')
  return isQuoted ? data : readLines(text).flatMap(([line = '']) => [line.split('\t')])
}

const readLines = (text: string): string[][] => linesOf(text).map((line) => [line])

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)

/** Word processors put a tab behind it. */
const BULLET = /^\s*(?:[-*•]|\d+[.)])\s+/

/** Of a list, where each line has one; a dash before some lines is theirs. */
function withoutBullets(text: string): string {
  const lines = linesOf(text)
  const isList = lines.every((line) => line.trim() === '' || BULLET.test(line))
  return isList ? lines.map((line) => line.replace(BULLET, '')).join('\n') : text
}
