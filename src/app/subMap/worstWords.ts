// What is known of a linked map, in words: the worst that customers meet there, or why it cannot be looked at. Pure.
import { formatNumber } from '../../core/scene/format.ts'
import { SEVERITY_NAMES } from '../../core/scene/marks.ts'
import type { WorstOfMap } from '../../core/wire/routes.ts'
import { type Answer, UNREACHABLE } from '../api/request.ts'

/** Where it cannot be opened, by the server's code. */
const SHUT: Readonly<Record<string, string>> = {
  'unknown-map': 'This map is not here any more.',
  'map-in-bin': 'This map is in the bin.',
  'not-signed-in': 'This map is not shared with you.',
  'not-allowed': 'This map is not shared with you.',
  'link-ended': 'The link by which you opened this map has ended.',
  [UNREACHABLE]: 'The server cannot be reached, so nothing is known of this map now.',
}

/** One sentence each; none while the map has not answered. */
export function worstWords(answer: Answer<WorstOfMap> | null, locale: string): readonly string[] {
  if (!answer) return []
  if (!answer.ok) return [SHUT[answer.trouble.code] ?? answer.trouble.sentence]
  const { experience, pain } = answer.value
  if (!experience && !pain) return ['Nothing is said there yet of what customers feel.']
  return [
    ...(experience
      ? [
          `Lowest experience ${signed(experience.level, locale)} at “${experience.step || 'Untitled step'}”${
            experience.source === 'assumed' ? ', assumed' : ''
          }.`,
        ]
      : []),
    ...(pain
      ? [`Severest pain point “${pain.title || 'Untitled'}”, ${SEVERITY_NAMES[pain.severity].toLowerCase()}.`]
      : []),
  ]
}

export const signed = (level: number, locale: string): string => `${level > 0 ? '+' : ''}${formatNumber(level, locale)}`

/** As it is called now, where that is known; else as it was when it was linked. */
export const subMapTitle = (linked: string, answer: Answer<WorstOfMap> | null): string =>
  (answer?.ok ? answer.value.title : linked) || 'Untitled map'
