// Mentioning somebody while writing: what stands between an `@` and the caret, whom that may mean, and the text with a name put
// there. Pure.
import type { Mention } from '../../core/wire/comments.ts'

export interface Asked {
  /** Where the `@` stands. */
  readonly from: number
  readonly words: string
}

/** A name has a few words at most; an `@` inside a word is an e-mail address. */
const ASKING = /(?:^|[\s(])@([\p{L}\p{M}\d.'’-]*(?: [\p{L}\p{M}\d.'’-]*){0,2})$/u

/** Null: nobody is being mentioned at the caret. */
export function askedAt(text: string, caret: number): Asked | null {
  const words = ASKING.exec(text.slice(0, caret))?.[1]
  return words === undefined ? null : { from: caret - words.length - 1, words }
}

/** Whose name has a word that begins so; those whose name begins so come first. */
export function candidates(people: readonly Mention[], { words }: Asked): readonly Mention[] {
  const wanted = fold(words)
  const starting = people.filter(({ name }) => fold(name).startsWith(wanted))
  const inside = people.filter((one) => !starting.includes(one) && fold(one.name).includes(` ${wanted}`))
  return wanted === '' ? people : [...starting, ...inside]
}

export interface Written {
  readonly text: string
  readonly caret: number
}

export function withName(text: string, asked: Asked, name: string): Written {
  const rest = text.slice(asked.from + 1 + asked.words.length)
  const written = `${text.slice(0, asked.from)}@${name} `
  return { text: written + rest.replace(/^ /, ''), caret: written.length }
}

/** Of those who were picked, whom the text still names. */
export const stillNamed = (text: string, mentions: readonly Mention[]): readonly Mention[] =>
  mentions.filter(
    ({ id, name }, at) => text.includes(`@${name}`) && mentions.findIndex((other) => other.id === id) === at,
  )

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()
