// A clip as the clipboard carries it: a table that documents and spreadsheets understand, with the cards themselves in an
// attribute, and plain text for everything else. Knows no map and no clipboard.
import { type Clip, parseClip } from './clip.ts'

const ATTRIBUTE = 'data-throughline'

export function clipToHtml(clip: Clip): string {
  const rows = gridOf(clip).map((row) => `<tr>${row.map((cell) => `<td>${inLines(cell)}</td>`).join('')}</tr>`)
  return `<meta charset="utf-8"><table ${ATTRIBUTE}="${escaped(JSON.stringify(clip))}">${rows.join('')}</table>`
}

/** The document is inert: nothing in it is fetched or run. */
export function clipFromHtml(html: string): Clip | null {
  if (!html.includes(ATTRIBUTE)) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  const json = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE)
  return json ? parseClip(json) : null
}

/** One line for each card of a cell; for more cells, a range as spreadsheets write it. */
export function clipToText(clip: Clip): string {
  const grid = gridOf(clip)
  const [[only] = []] = grid
  if (grid.length === 1 && grid[0]?.length === 1) return only?.join('\n') ?? ''
  return grid.map((row) => row.map((cell) => quoted(cell.join('\n'))).join('\t')).join('\n')
}

/** Titles by lane and step. */
function gridOf({ cards }: Clip): readonly (readonly (readonly string[])[])[] {
  const lanes = [...new Set(cards.map(({ lane }) => lane))]
  const columns = Array.from({ length: Math.max(...cards.map(({ column }) => column)) + 1 }, (_, column) => column)
  return lanes.map((lane) =>
    columns.map((column) =>
      cards.filter((card) => card.lane === lane && card.column === column).map(({ title }) => title),
    ),
  )
}

const quoted = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const inLines = (cell: readonly string[]): string => cell.map(escaped).join('<br>')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
