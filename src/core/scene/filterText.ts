// A filter in words, for a picture that fades what it leaves out: "Meera; Critical or Major; “call”".
import type { Filter } from '../model/filter.ts'
import type { JourneyMap } from '../model/map.ts'
import { SEVERITY_NAMES } from './marks.ts'

/** Empty where the filter asks for nothing. */
export function filterText({ personas, owners, tags, severities, words }: Filter, map: JourneyMap): string {
  const nameIn = (all: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    all.find((each) => each.id === id)?.name || 'unnamed'
  return [
    anyOf(personas?.map(nameIn(map.personas))),
    anyOf(severities?.map((severity) => SEVERITY_NAMES[severity])),
    anyOf(owners?.map(nameIn(map.people))),
    anyOf(tags),
    words ? `“${words}”` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

const anyOf = (names: readonly string[] = []): string => names.join(' or ')
