// Documents that rooms begin with.
import * as Y from 'yjs'
import { docOf } from '../../../src/core/doc/write.ts'
import type { JourneyMap } from '../../../src/core/model/map.ts'
import { EMPTY_MAP } from '../../../src/core/model/map.ts'
import type { Rooms } from './serverUnderTest.ts'

export const roomName = (index: number): string => `room-${index}`

export const encodeMap = (map: JourneyMap): Uint8Array => Y.encodeStateAsUpdate(docOf(map))

/** `count` rooms that each hold a new, empty map. */
export function emptyRooms(count: number): Rooms {
  const update = encodeMap(EMPTY_MAP)
  return new Map(Array.from({ length: count }, (_, index) => [roomName(index), update]))
}
