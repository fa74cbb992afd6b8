// How a person is drawn: two letters and one of seven hues. Knows nothing of who the person is.
import { hueOf } from '../../core/model/hue.ts'

/** As a custom property of tokens.css. A visitor who is here may have taken another than that of the name (peerColours.ts). */
export const colourOf = (name: string, visitorId?: string): string => {
  const own = `var(--who-${hueOf(name)})`
  return visitorId ? `var(--here-${visitorId}, ${own})` : own
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first letters of the first and the last name; a letter is what a reader sees as one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = firstLetter(words[0] ?? '')
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : ''
  return `${first}${last}`.toLocaleUpperCase() || '?'
}

const firstLetter = (word: string): string => {
  for (const { segment } of segmenter.segment(word)) return segment
  return ''
}
