import { expect, test } from 'vitest'
import type { MapId } from '../src/core/model/ids.ts'
import { groupActivity } from './activity.ts'
import type { ActivityRow } from './store/activityPort.ts'

const row = (time: string, change: Partial<ActivityRow> = {}): ActivityRow => ({
  kind: 'commented',
  mapId: 'm1' as MapId,
  mapTitle: 'Repair',
  visitorId: 'ben',
  name: 'Ben',
  beganAt: `2026-01-01T${time}:00.000Z`,
  endedAt: `2026-01-01T${time}:00.000Z`,
  ...change,
})
const told = (...rows: ActivityRow[]) => groupActivity(rows).map(({ at, by }) => `${at.slice(11, 16)} ${by}`)

test('[HTTP110] comments in one go are told once, by the last of them', () => {
  expect(told(row('10:50'), row('10:25'), row('10:00'))).toEqual(['10:50 Ben'])
  expect(told(row('10:31'), row('10:00'))).toEqual(['10:31 Ben', '10:00 Ben'])
})

test('[HTTP110] what others did in between does not part them', () => {
  const others = row('10:10', { visitorId: 'nilima', name: 'Nilima' })
  expect(told(row('10:20'), others, row('10:00'))).toEqual(['10:20 Ben', '10:10 Nilima'])
})

test.each([{ kind: 'edited' }, { mapId: 'm2' as MapId }, { visitorId: 'nilima' }] as const)(
  '[HTTP110] with another %o it is told by itself',
  (change) => {
    expect(told(row('10:20'), row('10:10', change))).toHaveLength(2)
  },
)

test('[HTTP110] those without a name are told as one', () => {
  const nameless = (time: string, visitorId: string) => row(time, { kind: 'edited', visitorId, name: null })
  expect(told(nameless('10:20', 'x'), nameless('10:10', 'y'))).toEqual(['10:20 null'])
})
