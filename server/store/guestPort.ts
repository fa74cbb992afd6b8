// What the store knows of whose a map is to a visitor: made by them, or come to by a link. Knows nothing of roles and keys.
import type { MapId } from '../../src/core/model/ids.ts'

export interface VisitorMaps {
  readonly made: ReadonlySet<MapId>
  /** Come to by a link; those they made themselves are left out. */
  readonly entered: ReadonlySet<MapId>
}

export interface GuestStore {
  /** The visitor came by a link. Once more, it changes nothing. Rejects when there is no such map. */
  addGuest(mapId: MapId, visitorId: string): Promise<void>
  mapsOfVisitor(visitorId: string): Promise<VisitorMaps>
}
