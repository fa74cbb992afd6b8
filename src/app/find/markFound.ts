// Marks what was found wherever it stands in the page, by a stylesheet of its own: no card, header or row is drawn anew for it.
// Knows what they are called (canvas/elementIds.ts, the outline's rows); knows nothing of how they were found.
import { cardElementId, headerElementId } from '../canvas/elementIds.ts'
import type { Found } from './findInMap.ts'

const RING = '{ outline: 2px solid var(--accent-line); outline-offset: 1px; }'
const ROW = '{ box-shadow: inset 3px 0 0 var(--accent-line); }'

export interface FoundMarks {
  show(found: readonly Found[]): void
  close(): void
}

export function openFoundMarks(): FoundMarks {
  const sheet = new CSSStyleSheet()
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return {
    show(found) {
      const things = found.flatMap(({ thing }) => (thing.kind === 'note' ? [] : [thing]))
      if (things.length === 0) return sheet.replaceSync('')
      const elements = things.map((thing) =>
        thing.kind === 'card' ? cardElementId(thing.id) : headerElementId(thing.kind, thing.id),
      )
      // Where one stands already has a ring of its own.
      const rings = elements.map((id) => `#${CSS.escape(id)}:not([data-selected="true"])`).join()
      const rows = things.map(({ kind, id }) => `[data-row=${JSON.stringify(`${kind}/${id}`)}]`).join()
      sheet.replaceSync(`:is(${rings}) ${RING}\n:is(${rows}) ${ROW}`)
    },
    close() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    },
  }
}
