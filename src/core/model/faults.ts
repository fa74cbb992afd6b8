// What a schema says against a value, in plain sentences: what is accepted and what was found. Knows zod; knows no maps.
import type * as z from 'zod/mini'
import { wellFormed } from './wellFormed.ts'

export type Path = readonly (string | number)[]

/** One thing that is wrong, and where. */
export interface Fault {
  readonly path: Path
  readonly message: string
}

export type Issue = z.core.$ZodIssue

/** @param value what was judged */
export const faultsOf = (issues: readonly Issue[], value: unknown): Fault[] =>
  issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], message: `there is no field “${key}” here` }))
    }
    return [{ path, message: `${accepted(issue)}, found ${show(at(value, path))}` }]
  })

function accepted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `expected ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(show).join(', ')}`
    case 'too_big':
      return `expected at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`
    case 'too_small':
      return `expected at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`
    case 'not_multiple_of':
      return issue.divisor === 1 ? 'expected a whole number' : `expected a multiple of ${issue.divisor}`
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message
    default:
      return issue.message // Written in our own schemas.
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' }

function show(found: unknown): string {
  if (found === undefined) return 'nothing'
  if (found === null) return 'null'
  if (Array.isArray(found)) return `a list of ${found.length}`
  if (typeof found === 'object') return 'an object'
  if (typeof found !== 'string') return String(found)
  // Half a character would be told otherwise by a colleague's copy, where it is another one.
  return JSON.stringify(wellFormed(found.length > SHOWN_CHARS ? `${found.slice(0, SHOWN_CHARS)}…` : found))
}

const SHOWN_CHARS = 80

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[part] : undefined,
    value,
  )
