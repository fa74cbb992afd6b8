// What every store must do with folders. Part of the contract of stores (store.contract.ts), which gives it a store.
import { describe, expect, it } from 'vitest'
import type { NewFolder } from '../../server/store/folderPort.ts'
import type { Store } from '../../server/store/port.ts'
import type { FolderId, MapId } from '../../src/core/model/ids.ts'

const M1 = 'm1' as MapId
const SERVICE = 'service' as FolderId
const SALES = 'sales' as FolderId
const at = (day: number) => `2026-01-0${day}T00:00:00.000Z`
const folder = (id: FolderId, day: number): NewFolder => ({ id, name: `Folder ${id}`, createdAt: at(day) })

interface Place {
  readonly store: () => Store
  readonly createMap: (id: MapId) => Promise<void>
  readonly reopen: () => Promise<void>
}

export function folderContract({ store, createMap, reopen }: Place): void {
  const folderOf = async (id: MapId) => (await store().findMap(id))?.folderId

  describe('folders', () => {
    it('[STORE4] are kept, the oldest first, and take another name', async () => {
      await store().addFolder(folder(SALES, 2))
      await store().addFolder(folder(SERVICE, 1))
      expect(await store().changeFolder(SALES, { name: 'Dealers' })).toMatchObject({ name: 'Dealers', deletedAt: null })
      await reopen()
      expect(await store().listFolders()).toEqual([
        { ...folder(SERVICE, 1), deletedAt: null },
        { ...folder(SALES, 2), name: 'Dealers', deletedAt: null },
      ])
      expect(await store().findFolder('none' as FolderId)).toBeNull()
      expect(await store().changeFolder('none' as FolderId, { name: 'Dealers' })).toBeNull()
      await expect(store().addFolder(folder(SALES, 3))).rejects.toThrow()
    })

    it('[STORE4] hold a map from its beginning, or since it was moved', async () => {
      await store().addFolder(folder(SERVICE, 1))
      await createMap(M1)
      const first = { mapId: 'm2' as MapId, update: Uint8Array.of(1), at: at(1), by: 'ada' }
      await store().createMap({ id: first.mapId, title: '', createdAt: at(1), folderId: SERVICE }, first, [])
      expect([await folderOf(M1), await folderOf(first.mapId)]).toEqual([null, SERVICE])
      await store().moveMap(M1, SERVICE)
      await store().moveMap(first.mapId, null)
      const listed = (await store().listMaps({ deleted: false })).map((map) => [map.id, map.folderId])
      expect(Object.fromEntries(listed)).toEqual({ m1: SERVICE, m2: null })
      await expect(store().moveMap(M1, 'none' as FolderId)).rejects.toThrow()
      expect(await folderOf(M1)).toBe(SERVICE)
    })

    it('[STORE5] a deleted one holds nothing and is not listed; put back, it holds what was not moved meanwhile', async () => {
      for (const id of ['m1', 'm2'] as MapId[]) await createMap(id)
      await store().addFolder(folder(SERVICE, 1))
      await store().addFolder(folder(SALES, 2))
      for (const id of ['m1', 'm2'] as MapId[]) await store().moveMap(id, SERVICE)
      await store().changeFolder(SERVICE, { deletedAt: at(3) })
      expect((await store().listFolders()).map(({ id }) => id)).toEqual([SALES])
      expect(await folderOf(M1)).toBeNull()
      await store().moveMap(M1, SALES)
      expect(await store().changeFolder(SERVICE, { deletedAt: null })).toEqual({
        ...folder(SERVICE, 1),
        deletedAt: null,
      })
      expect([await folderOf(M1), await folderOf('m2' as MapId)]).toEqual([SALES, SERVICE])
    })

    it('[STORE5] goes for good without its maps, when it was deleted before', async () => {
      await createMap(M1)
      await store().addFolder(folder(SERVICE, 1))
      await store().addFolder(folder(SALES, 2))
      await store().moveMap(M1, SERVICE)
      await store().changeFolder(SERVICE, { deletedAt: at(3) })
      await store().changeFolder(SALES, { deletedAt: at(4) })
      await store().purgeFolders(at(4))
      expect([await store().findFolder(SERVICE), (await store().findFolder(SALES))?.deletedAt]).toEqual([null, at(4)])
      expect(await store().findMap(M1)).toMatchObject({ title: 'Map m1', folderId: null })
    })
  })
}
