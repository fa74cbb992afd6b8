// Entry of a worker thread: maps drawn as pictures. Plain values cross the border; nothing here touches store or socket.
import { drawMap as draw, type MadeFile } from './drawMap.ts'
import { type OrNeeds, readState } from './mapState.ts'
import type { DrawingRequest } from './pool.ts'

export async function drawMap({ state, ...drawing }: DrawingRequest): Promise<OrNeeds<MadeFile>> {
  const reading = readState(state)
  if ('needs' in reading) return reading
  return draw({ ...drawing, map: reading.map, pictures: state.pictures ?? [] })
}
