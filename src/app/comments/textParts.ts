// What somebody wrote, cut into plain words, names of people and addresses of pages. Pure; nothing in a text is ever markup.
import type { Mention } from '../../core/wire/comments.ts'

export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly mention: Mention }
  /** Only `http:` and `https:`, so that no link runs a script. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }

const ADDRESS = /https?:\/\/[^\s<>"]+/g
/** Ends a sentence rather than an address. */
const AFTER_ADDRESS = /[.,;:!?'’”)\]]+$/

export function textParts(text: string, mentions: readonly Mention[]): readonly TextPart[] {
  const found = [...linksIn(text), ...mentionsIn(text, mentions)].sort((a, b) => a.from - b.from)
  const parts: TextPart[] = []
  let at = 0
  for (const { from, part } of found) {
    if (from < at) continue
    if (from > at) parts.push({ kind: 'words', text: text.slice(at, from) })
    parts.push(part)
    at = from + part.text.length
  }
  if (at < text.length) parts.push({ kind: 'words', text: text.slice(at) })
  return parts
}

interface Found {
  readonly from: number
  readonly part: TextPart
}

const linksIn = (text: string): readonly Found[] =>
  Array.from(text.matchAll(ADDRESS)).flatMap((match) => {
    const href = match[0].replace(AFTER_ADDRESS, '')
    return URL.canParse(href) ? [{ from: match.index, part: { kind: 'link', text: href, href } }] : []
  })

/** The longest name first: “@Asha Menon” is not “@Asha”. */
function mentionsIn(text: string, mentions: readonly Mention[]): readonly Found[] {
  const found: Found[] = []
  for (const mention of [...mentions].sort((a, b) => b.name.length - a.name.length)) {
    const words = `@${mention.name}`
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + words.length)) {
      const isTaken = found.some((other) => other.from <= from && from < other.from + other.part.text.length)
      if (!isTaken) found.push({ from, part: { kind: 'mention', text: words, mention } })
    }
  }
  return found
}
