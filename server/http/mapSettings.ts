// The settings of the map that a request opened, for what is counted by them. Knows rooms.
import { readSettings } from '../../src/core/doc/source.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import type { Settings } from '../../src/core/model/map.ts'
import type { Rooms } from '../sync/rooms.ts'
import { Refusal } from './problems.ts'

export async function settingsOf(rooms: Rooms, mapId: MapId): Promise<Settings> {
  const settings = await rooms.read(mapId, readSettings)
  if (settings === null) throw new Refusal('unknown-map', 'The map was deleted a moment ago.')
  return settings
}
