// Where the pictures of a map are. Knows addresses.
import type { MapId } from '../../core/model/ids.ts'

export const imageAddress = (mapId: MapId, imageId: string): string =>
  `/api/maps/${encodeURIComponent(mapId)}/images/${encodeURIComponent(imageId)}`
