// The rooms that are in memory, one per map: loaded once however many come at the same time, gone only when everything is
// written. Also the way for HTTP to read or change a map's current document. Knows no sockets, links or requests.
import type * as Y from 'yjs'
import type { MapId } from '../../src/core/model/ids.ts'
import { err, type Result } from '../../src/core/model/result.ts'
import { CLOSE, type CloseCode } from '../../src/core/wire/close.ts'
import type { LiveEvent } from '../../src/core/wire/events.ts'
import type { Store } from '../store/port.ts'
import { type Clock, systemClock } from './clock.ts'
import { Committer } from './commit.ts'
import type { DocumentHooks, Log } from './hooks.ts'
import { SYNC_LIMITS } from './limits.ts'
import { loadDocument } from './loadDocument.ts'
import { Room, type WriteRefusal } from './room.ts'
import type { Visitor } from './visitor.ts'

export interface RoomsOptions {
  readonly store: Store
  readonly hooks: DocumentHooks
  readonly log: Log
  readonly clock?: Clock
}

export interface Rooms {
  /**
   * Reads a map's current document: everything committed, nothing else. The document must not be kept or changed.
   * Null when there is no such map, or it is in the bin. Rejects when the store cannot be read.
   */
  read<T>(mapId: MapId, read: (doc: Y.Doc) => T): Promise<T | null>
  /** The same as one update, without building what is still as it was stored. */
  encode(mapId: MapId): Promise<Uint8Array | null>
  /**
   * Runs a command on a copy of the map's document and makes what it changed durable; then it is applied and broadcast.
   * `not-saved`: the store failed and nobody was shown anything. A command that changes nothing writes nothing.
   */
  transact<T>(
    mapId: MapId,
    visitor: Visitor,
    change: (doc: Y.Doc) => T,
  ): Promise<Result<T, 'map-missing' | 'not-saved'>>
  /** Takes an update that no socket brought: judged, made durable, then applied and broadcast. */
  write(
    mapId: MapId,
    visitor: Visitor,
    update: Uint8Array,
  ): Promise<Result<void, WriteRefusal | 'map-missing' | 'not-saved'>>
  /** Tells whoever is in a map, and asked for live events, of what was committed elsewhere. A room is not loaded for it. */
  publish(mapId: MapId, event: LiveEvent): void
  /** Whether anybody is in a map who could be told. A room is not loaded for it. */
  hasListeners(mapId: MapId): Promise<boolean>
  /** Closes every socket of a map (deleted: `CLOSE.unknownMap`) and resolves when its room has left memory. */
  closeRoom(mapId: MapId, code: CloseCode): Promise<void>
  /** Drains: no new sockets, everything staged is written, sockets close with 4503. Then the store may be closed. */
  close(): Promise<void>
  /** The room of a map, loaded; null as for `read`. To be used before the next await: an unused room leaves memory. */
  enter(mapId: MapId): Promise<Room | null>
  readonly schemaVersion: number
}

/** A room that is loading, loaded, or on its way out. */
interface Slot {
  readonly ready: Promise<Room | null>
  leaving: Promise<void> | null
}

export function openRooms({ store, hooks, log, clock = systemClock }: RoomsOptions): Rooms {
  const slots = new Map<MapId, Slot>()
  const committer = new Committer(store, clock)
  let closed = false
  let stopTicking = clock.after(SYNC_LIMITS.tickMs, tick)

  /** Invariant [SYNC3]: loading is single-flight, and a room on its way out is gone before it is loaded again. */
  async function enter(mapId: MapId): Promise<Room | null> {
    for (;;) {
      if (closed) throw new Error('The server is stopping.')
      const slot = slots.get(mapId)
      if (!slot) return open(mapId).ready
      if (!slot.leaving) return slot.ready
      await slot.leaving
    }
  }

  function open(mapId: MapId): Slot {
    const slot: Slot = { ready: load(mapId), leaving: null }
    const forget = () => slots.get(mapId) === slot && slots.delete(mapId)
    slot.ready.then((room) => room ?? forget(), forget)
    slots.set(mapId, slot)
    return slot
  }

  async function load(mapId: MapId): Promise<Room | null> {
    const loaded = await loadDocument(mapId, { store, hooks, log, clock })
    return loaded && new Room(mapId, loaded, { store, committer, hooks, log, clock, onBroken })
  }

  function onBroken(room: Room): void {
    void closeRoom(room.mapId, CLOSE.retry)
  }

  async function closeRoom(mapId: MapId, code: CloseCode): Promise<void> {
    const slot = slots.get(mapId)
    if (!slot) return
    slot.leaving ??= leave(slot, mapId, code)
    await slot.leaving
  }

  /** Invariant [SYNC4]: a room leaves memory only after its writes finish. Loaded before that, it would be stale. */
  async function leave(slot: Slot, mapId: MapId, code: CloseCode): Promise<void> {
    const room = await slot.ready.catch(() => null)
    await room?.leaveMemory(code)
    slots.delete(mapId)
  }

  function tick(): void {
    stopTicking = clock.after(SYNC_LIMITS.tickMs, tick)
    for (const [mapId, slot] of slots) {
      void slot.ready.then(
        (room) => {
          room?.tick()
          if (room?.isIdle) void closeRoom(mapId, CLOSE.retry)
        },
        () => undefined,
      )
    }
  }

  return {
    schemaVersion: hooks.schemaVersion,
    enter,
    closeRoom,
    async read(mapId, read) {
      const room = await enter(mapId)
      return room ? room.read(read) : null
    },
    async encode(mapId) {
      const room = await enter(mapId)
      return room?.encode() ?? null
    },
    async transact(mapId, visitor, change) {
      const room = await enter(mapId)
      return room ? room.transact(visitor, change) : err('map-missing')
    },
    async write(mapId, visitor, update) {
      const room = await enter(mapId)
      return room ? room.write(visitor, update) : err('map-missing')
    },
    async hasListeners(mapId) {
      const room = await slots.get(mapId)?.ready.catch(() => null)
      return room?.hasMembers ?? false
    },
    publish(mapId, event) {
      // A room that is loading has nobody in it; who comes asks over HTTP for all there is.
      void slots.get(mapId)?.ready.then(
        (room) => room?.publish(event),
        () => undefined,
      )
    },
    async close() {
      if (closed) return
      closed = true
      stopTicking()
      // Whoever is waiting for `saved` hears it before the sockets close.
      await Promise.all(
        [...slots.values()].map(({ ready }) =>
          ready.then(
            (room) => room?.written(),
            () => undefined,
          ),
        ),
      )
      await Promise.all([...slots.keys()].map((mapId) => closeRoom(mapId, CLOSE.retry)))
    },
  }
}
