// From counted events to what is told of them: drop-off, return and contact pressure of one map. Knows rows and core/feedback;
// knows no requests.
import { flowOf, shareOfPeople } from '../../src/core/feedback/flow.ts'
import type { Flow, FlowQuery } from '../../src/core/wire/flow.ts'
import type { AnswerFilter } from './answerIndex.ts'
import type { EventFilter, EventRows } from './eventRows.ts'
import { hourCounter, startOfDay } from './zoneDay.ts'

export interface FlowRequest {
  readonly mapId: string
  /** IANA. */
  readonly timeZone: string
  readonly filter: Pick<AnswerFilter, 'from' | 'to' | 'channel' | 'segment' | 'region' | 'persona'>
  readonly rules: Pick<FlowQuery, 'returnDays' | 'capWeek' | 'capMonth'>
  /** ms since 1970. */
  readonly now: number
}

const DAY_MS = 86_400_000

export function flowFrom(events: EventRows, { mapId, timeZone, filter: asked, rules, now }: FlowRequest): Flow {
  const filter = filterOf(asked, timeZone)
  const over = (days: number, most: number) => {
    const load = events.load(mapId, filter, { spanMs: days * DAY_MS, most })
    return shareOfPeople(load.over, load.customers)
  }
  return {
    steps: events.flow(mapId, filter, { within: rules.returnDays * DAY_MS, now }).map(flowOf),
    contacts: {
      steps: [...events.contacts(mapId, filter)],
      overWeek: over(7, rules.capWeek),
      overMonth: over(30, rules.capMonth),
      hours: hoursOf(events, { mapId, filter, timeZone }),
    },
  }
}

function hoursOf(
  events: EventRows,
  { mapId, filter, timeZone }: { readonly mapId: string; readonly filter: EventFilter; readonly timeZone: string },
): number[] {
  const hourOf = hourCounter(timeZone)
  const hours = Array.from({ length: 24 }, () => 0)
  for (const { at, count } of events.quarters(mapId, filter)) {
    const hour = hourOf(at)
    hours[hour] = (hours[hour] ?? 0) + count
  }
  return hours
}

/** Before the first time that can be sent, and after the last. */
const EVER = { from: Date.UTC(1989, 0), until: Date.UTC(2101, 0) }

function filterOf({ from, to, ...words }: FlowRequest['filter'], timeZone: string): EventFilter {
  return {
    ...words,
    from: from === undefined ? EVER.from : startOfDay(from, timeZone),
    until: to === undefined ? EVER.until : startOfDay(to + 1, timeZone),
  }
}
