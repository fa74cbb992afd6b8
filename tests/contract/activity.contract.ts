// What every store must tell of who did what to which map. Part of the contract of stores (store.contract.ts).
import { describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/port.ts'
import { SERVER_AUTHOR } from '../../server/store/port.ts'
import type { CommentId, MapId } from '../../src/core/model/ids.ts'

const M1 = 'm1' as MapId
const M2 = 'm2' as MapId
const at = (time: string) => `2026-01-01T${time}.000Z`

interface Place {
  readonly store: () => Store
  /** At midnight, by ada. */
  readonly createMap: (id: MapId) => Promise<void>
}

export function activityContract({ store, createMap }: Place): void {
  const edit = (mapId: MapId, by: string, ...times: string[]) =>
    store().append(times.map((time) => ({ mapId, update: Uint8Array.of(1), at: at(time), by })))
  const told = async (limit = 50) =>
    (await store().listActivity(limit)).map(
      (row) => `${row.endedAt.slice(11, 19)} ${row.visitorId} ${row.kind} ${row.mapId}`,
    )
  const stretches = async () =>
    (await store().listActivity(50))
      .filter(({ kind }) => kind === 'edited')
      .map(({ beganAt, endedAt }) => `${beganAt.slice(11, 19)}–${endedAt.slice(11, 19)}`)

  describe('activity', () => {
    it('[STORE6] edits with less than half an hour between them are one stretch of work', async () => {
      await createMap(M1)
      for (const time of ['10:00:00', '10:29:00', '10:58:00']) await edit(M1, 'ben', time)
      await edit(M1, 'ben', '11:29:00')
      expect(await stretches()).toEqual(['11:29:00–11:29:00', '10:00:00–10:58:00'])
    })

    it('[STORE6] the end of a stretch is told to the minute, so that most edits write the log alone', async () => {
      await createMap(M1)
      for (const time of ['10:00:00', '10:00:59']) await edit(M1, 'ben', time)
      expect(await stretches()).toEqual(['10:00:00–10:00:00'])
      await edit(M1, 'ben', '10:01:00')
      expect(await stretches()).toEqual(['10:00:00–10:01:00'])
    })

    it('[STORE6] each visitor and map has its own stretches, and the server has none', async () => {
      for (const id of [M1, M2]) await createMap(id)
      await store().append([
        { mapId: M1, update: Uint8Array.of(1), at: at('10:00:00'), by: 'ben' },
        { mapId: M1, update: Uint8Array.of(1), at: at('10:01:00'), by: 'nilima' },
        { mapId: M2, update: Uint8Array.of(1), at: at('10:02:00'), by: 'ben' },
        { mapId: M2, update: Uint8Array.of(1), at: at('10:03:00'), by: SERVER_AUTHOR },
      ])
      expect((await told()).filter((line) => line.includes('edited'))).toEqual([
        '10:02:00 ben edited m2',
        '10:01:00 nilima edited m1',
        '10:00:00 ben edited m1',
      ])
    })

    it('[STORE7] making, commenting and binning are told, the latest first, and no more than asked for', async () => {
      await createMap(M1)
      await edit(M1, 'ben', '10:00:00')
      const id = 'c1' as CommentId
      const author = { id: 'nilima', name: 'Nilima' }
      const comment = { id, threadId: id, anchor: null, author, text: 'Why?', mentions: [], createdAt: at('11:00:00') }
      await store().addComment(M1, comment)
      await store().setDeleted(M1, at('12:00:00'), 'ben')
      expect(await told()).toEqual([
        '12:00:00 ben binned m1',
        '11:00:00 nilima commented m1',
        '10:00:00 ben edited m1',
        '00:01:00 ada created m1',
      ])
      expect(await told(2)).toHaveLength(2)
      await store().changeComment(M1, id, { deletedAt: at('13:00:00') })
      await store().setDeleted(M1, null)
      expect(await told()).toEqual(['10:00:00 ben edited m1', '00:01:00 ada created m1'])
    })

    it('[STORE7] a visitor is told by the name given last, else by that of the comment', async () => {
      await createMap(M1)
      const names = async () => (await store().listActivity(50)).map(({ kind, name }) => [kind, name])
      expect(await names()).toEqual([['created', null]])
      await store().rememberVisitor({ id: 'ada', name: 'Ada' })
      await store().rememberVisitor({ id: 'ada', name: 'Ada Lovelace' })
      const id = 'c1' as CommentId
      const author = { id: 'nilima', name: 'Nilima' }
      const comment = { id, threadId: id, anchor: null, author, text: 'Why?', mentions: [], createdAt: at('11:00:00') }
      await store().addComment(M1, comment)
      expect(await names()).toEqual([
        ['commented', 'Nilima'],
        ['created', 'Ada Lovelace'],
      ])
      await store().rememberVisitor({ id: 'nilima', name: 'Nilima Das' })
      expect((await names())[0]).toEqual(['commented', 'Nilima Das'])
    })

    it('[STORE7] goes with its map', async () => {
      await createMap(M1)
      await edit(M1, 'ben', '10:00:00')
      await store().setDeleted(M1, at('12:00:00'), 'ben')
      await store().purgeMaps(at('13:00:00'))
      expect(await told()).toEqual([])
    })
  })
}
