// Where a fault stands in a text of JSON: its line, and its path as people write it. Knows JSON; knows no maps.
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Path } from './faults.ts'

/** `['map', 'cards', 3, 'severity']` to `map.cards[3].severity`. */
export const printPath = (path: Path): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('')

/** Lines count from 1. Only a file with faults pays for this second parse, which keeps positions. */
export function linesOf(source: string): (path: Path) => number {
  const root = treeOf(source).root
  const lineAt = lineCounter(source)
  return (path) => lineAt(root ? nearest(root, path).offset : 0)
}

/** What keeps a text from being JSON, and on which line. */
export function syntaxFault(source: string): { message: string; line: number } {
  const [first] = treeOf(source).errors
  return {
    message: first
      ? `this is not JSON: ${words(printParseErrorCode(first.error))}${found(source, first)}`
      : 'this is not JSON',
    line: lineCounter(source)(first?.offset ?? 0),
  }
}

function treeOf(source: string): { root: Node | undefined; errors: readonly ParseError[] } {
  const errors: ParseError[] = []
  try {
    return { root: parseTree(source, errors, { disallowComments: true }), errors }
  } catch {
    // Nested deeper than the parser can follow: no map is, so the fault is told without its line.
    return { root: undefined, errors }
  }
}

/** `PropertyNameExpected` to "property name expected". */
const words = (code: string): string => code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase()

/** What stands there; a long one only begins. */
function found(source: string, { offset, length }: ParseError): string {
  const part = source.slice(offset, offset + length).trim()
  if (part === '') return offset + length >= source.length ? ' at the end of the file' : ''
  return `, found “${part.length > MAX_FOUND_CHARS ? `${part.slice(0, MAX_FOUND_CHARS)}…` : part}”`
}
const MAX_FOUND_CHARS = 24

/** The node at the path, or the last one on the way to it: a missing field is told at its entity. */
function nearest(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length))
    if (node) return node
  }
  return root
}

function lineCounter(source: string): (offset: number) => number {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
