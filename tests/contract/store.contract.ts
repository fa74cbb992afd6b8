// What every store must do, whichever database it sits on. A new database joins by calling this with a way to open it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LinkRow, LogEntry, Snapshot, Store } from '../../server/store/port.ts'
import type { ImageId, MapId } from '../../src/core/model/ids.ts'
import { activityContract } from './activity.contract.ts'
import { commentContract } from './comments.contract.ts'
import { folderContract } from './folders.contract.ts'
import { formContract } from './forms.contract.ts'
import { guestContract } from './guests.contract.ts'
import { mappingContract } from './mappings.contract.ts'
import { searchContract } from './search.contract.ts'

/** A place for one test's data. `open` may be called again after a close: the data is still there. */
export interface StorePlace {
  open(): Promise<Store>
  remove(): Promise<void>
}

const M1 = 'm1' as MapId
const M2 = 'm2' as MapId
const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`
const bytes = (...values: number[]) => Uint8Array.from(values)
const entry = (mapId: MapId, value: number, minute = value): LogEntry => ({
  mapId,
  update: bytes(value),
  at: at(minute),
  by: 'ada',
})
const snapshot = (value: number, oldestDeletion: string | null = null): Snapshot => ({
  update: bytes(value),
  stateVector: bytes(value, value),
  schemaVersion: value,
  oldestDeletion,
})
const link = (id: string, mapId: MapId): LinkRow => ({
  id,
  mapId,
  role: 'edit',
  generation: 1,
  createdAt: at(1),
  expiresAt: null,
  revokedAt: null,
})

export function storeContract(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`a store on ${name}`, () => {
    let place: StorePlace
    let store: Store
    const create = (id: MapId, minute = 1, links: LinkRow[] = []) =>
      store.createMap({ id, title: `Map ${id}`, createdAt: at(minute) }, entry(id, minute), links)
    const reopen = async () => {
      await store.close()
      store = await place.open()
    }
    const loaded = async (id: MapId) => {
      const { snapshot, updates, head } = await store.loadLog(id)
      return { snapshot: snapshot && [...snapshot.update], updates: updates.map((update) => [...update]), head }
    }

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    it('keeps a created map, its first update and its links over a reopening', async () => {
      await create(M1, 1, [link('l1', M1), link('l2', M1)])
      await reopen()
      expect(await store.findMap(M1)).toEqual({
        id: M1,
        title: 'Map m1',
        createdAt: at(1),
        updatedAt: at(1),
        deletedAt: null,
        folderId: null,
      })
      expect(await loaded(M1)).toEqual({ snapshot: null, updates: [[1]], head: 1 })
      expect(await store.listLinks(M1)).toEqual([link('l1', M1), link('l2', M1)])
      expect(await store.findLink('l2')).toEqual(link('l2', M1))
    })

    it('creates a map with a snapshot of its first update', async () => {
      await store.createMap({ id: M1, title: '', createdAt: at(1) }, { ...entry(M1, 1), snapshot: snapshot(1) }, [])
      expect(await loaded(M1)).toEqual({ snapshot: [1], updates: [], head: 1 })
    })

    it('creates a map whole or not at all', async () => {
      await create(M1, 1, [link('taken', M1)])
      await expect(create(M1)).rejects.toThrow()
      await expect(create(M2, 2, [link('l2', M2), link('taken', M2)])).rejects.toThrow()
      expect(await store.findMap(M2)).toBeNull()
      expect(await loaded(M2)).toEqual({ snapshot: null, updates: [], head: 0 })
      expect(await store.findLink('l2')).toBeNull()
    })

    it('finds nothing where nothing is', async () => {
      expect(await store.findMap(M1)).toBeNull()
      expect(await store.findLink('l1')).toBeNull()
      expect(await store.listLinks(M1)).toEqual([])
      expect(await store.getImage(M1, 'x' as ImageId)).toBeNull()
      expect(await store.setDeleted(M1, at(1))).toBe(false)
      expect(await loaded(M1)).toEqual({ snapshot: null, updates: [], head: 0 })
    })

    it('lists maps by their last entry, newest first, and the bin apart', async () => {
      await create(M1, 1)
      await create(M2, 2)
      await create('m3' as MapId, 3)
      await store.append([entry(M1, 9)])
      expect(await store.setDeleted('m3' as MapId, at(10))).toBe(true)
      expect((await store.listMaps({ deleted: false })).map((map) => [map.id, map.updatedAt])).toEqual([
        [M1, at(9)],
        [M2, at(2)],
      ])
      expect((await store.listMaps({ deleted: true })).map((map) => [map.id, map.deletedAt])).toEqual([['m3', at(10)]])
      await store.setDeleted('m3' as MapId, null)
      expect(await store.listMaps({ deleted: true })).toEqual([])
    })

    it('removes for good what went to the bin before a moment, with all that belongs to it', async () => {
      await create(M1, 1)
      await create(M2, 2)
      await store.setDeleted(M1, at(5))
      expect(await store.purgeMaps(at(5))).toBe(0)
      expect(await store.purgeMaps(at(6))).toBe(1)
      expect(await store.findMap(M1)).toBeNull()
      expect(await loaded(M1)).toEqual({ snapshot: null, updates: [], head: 0 })
      expect(await store.findMap(M2)).not.toBeNull()
    })

    it('renames without counting as a change of the map', async () => {
      await create(M1, 1)
      await store.setTitle(M1, 'Träume & Ziele')
      expect(await store.findMap(M1)).toMatchObject({ title: 'Träume & Ziele', updatedAt: at(1) })
    })

    it('appends entries of several maps in the order given', async () => {
      await create(M1)
      await create(M2)
      await store.append([entry(M1, 2), entry(M2, 3), entry(M1, 4)])
      await store.append([entry(M2, 5)])
      await reopen()
      expect(await loaded(M1)).toEqual({ snapshot: null, updates: [[1], [2], [4]], head: 3 })
      expect(await loaded(M2)).toEqual({ snapshot: null, updates: [[1], [3], [5]], head: 3 })
    })

    it('[STORE2] appends all entries or none', async () => {
      await create(M1)
      await expect(store.append([entry(M1, 2), entry('unknown' as MapId, 3)])).rejects.toThrow()
      expect(await loaded(M1)).toEqual({ snapshot: null, updates: [[1]], head: 1 })
    })

    it('[STORE3] loads a snapshot and only the entries after it', async () => {
      await create(M1)
      await store.append([entry(M1, 2), entry(M1, 3)])
      await store.writeSnapshot(M1, snapshot(77), 2)
      expect(await loaded(M1)).toEqual({ snapshot: [77], updates: [[3]], head: 3 })
      await store.append([entry(M1, 4)])
      await reopen()
      expect(await loaded(M1)).toEqual({ snapshot: [77], updates: [[3], [4]], head: 4 })
    })

    it.each([null, at(7)])('keeps what a snapshot says of itself (oldest deletion: %s)', async (oldestDeletion) => {
      await create(M1)
      await store.writeSnapshot(M1, snapshot(11), 1)
      await store.writeSnapshot(M1, snapshot(22, oldestDeletion), 1)
      await reopen()
      const found = (await store.loadLog(M1)).snapshot
      expect(found && { ...found, update: bytes(...found.update), stateVector: bytes(...found.stateVector) }).toEqual(
        snapshot(22, oldestDeletion),
      )
    })

    it('never goes back to an older snapshot', async () => {
      await create(M1)
      await store.append([entry(M1, 2)])
      await store.writeSnapshot(M1, snapshot(22), 2)
      await store.writeSnapshot(M1, snapshot(11), 1)
      expect(await loaded(M1)).toEqual({ snapshot: [22], updates: [], head: 2 })
    })

    it('keeps an image under its map and its hash', async () => {
      await create(M1)
      await create(M2)
      const id = 'a'.repeat(64) as ImageId
      const image = { type: 'image/png' as const, bytes: 3, widthPx: 40, heightPx: 30 }
      await store.putImage(M1, id, image, bytes(1, 2, 3))
      await store.putImage(M1, id, image, bytes(1, 2, 3))
      const found = await store.getImage(M1, id)
      expect(found && { ...found, data: [...found.data] }).toEqual({ image, data: [1, 2, 3] })
      expect(await store.getImage(M2, id)).toBeNull()
    })

    searchContract({ store: () => store, createMap: (id) => create(id) })
    activityContract({ store: () => store, createMap: (id) => create(id) })
    guestContract({ store: () => store, createMap: (id) => create(id) })
    mappingContract({ store: () => store, createMap: (id) => create(id) })
    folderContract({ store: () => store, createMap: (id) => create(id), reopen })
    formContract({ store: () => store, createMap: (id) => create(id), reopen })
    commentContract({ store: () => store, createMap: (id) => create(id), reopen })

    it('makes a secret once and keeps it', async () => {
      const first = await store.secret('links', () => bytes(1, 2))
      await reopen()
      const second = await store.secret('links', () => bytes(3, 4))
      expect([...second]).toEqual([...first])
      expect([...(await store.secret('cookies', () => bytes(5)))]).toEqual([5])
    })

    it('says that it works, leaving nothing behind, and that it does not once closed', async () => {
      await store.check()
      await store.check()
      expect([...(await store.secret('check', () => bytes(8)))]).toEqual([8])
      await store.close()
      await expect(store.check()).rejects.toThrow()
      store = await place.open()
    })
  })
}
