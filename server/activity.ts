// What happened lately, as people tell it: one entry for what somebody did to one map in one go. Knows rows and times; asks for
// nothing.
import type { Activity } from '../src/core/wire/activity.ts'
import { type ActivityRow, WORK_BREAK_MS } from './store/activityPort.ts'

/** `rows` and the answer: the latest first. */
export function groupActivity(rows: readonly ActivityRow[]): readonly Activity[] {
  const groups: ActivityRow[] = []
  for (const row of rows) {
    const at = groups.findIndex((group) => isSame(group, row) && breakMs(row, group) <= WORK_BREAK_MS)
    const group = groups[at]
    if (group) groups[at] = { ...group, beganAt: row.beganAt }
    else groups.push(row)
  }
  return groups.map(({ kind, mapId, mapTitle, name, endedAt }) => ({ kind, mapId, mapTitle, by: name, at: endedAt }))
}

/** Those who gave no name cannot be told apart, so they are told as one. */
const isSame = (a: ActivityRow, b: ActivityRow): boolean =>
  a.kind === b.kind && a.mapId === b.mapId && (a.name === null ? b.name === null : a.visitorId === b.visitorId)

const breakMs = (earlier: ActivityRow, later: ActivityRow): number =>
  Date.parse(later.beganAt) - Date.parse(earlier.endedAt)
