// What a room does when its document fails it. Everything else about rooms is tested over real sockets in tests/sync.
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { MapId } from '../../src/core/model/ids.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import type { Store } from '../store/port.ts'
import { systemClock } from './clock.ts'
import { Committer } from './commit.ts'
import type { DocumentHooks } from './hooks.ts'
import { Room } from './room.ts'
import { ServedDocument } from './servedDocument.ts'

it('a document that fails after a commit is given up, and no snapshot is made of it', async () => {
  const doc = new Y.Doc()
  const broken: Room[] = []
  const logged: string[] = []
  let snapshots = 0
  const store = {
    append: async () => undefined,
    writeSnapshot: async () => {
      snapshots += 1
    },
  } as unknown as Store
  const hooks: DocumentHooks = {
    schemaVersion: 1,
    migrate: () => 'current',
    purge: () => undefined,
    versionOf: () => 1,
    oldestDeletion: () => null,
    titleOf: () => '',
  }
  const note = (_details: object, message: string) => logged.push(message)
  const log = { info: note, warn: note, error: note }
  const room = new Room(
    'm1' as MapId,
    { document: new ServedDocument(doc), title: '', head: 1, sinceSnapshot: 1, readOnly: false },
    {
      store,
      hooks,
      log,
      clock: systemClock,
      committer: new Committer(store, systemClock),
      onBroken: (it) => broken.push(it),
    },
  )
  doc.on('afterTransaction', () => {
    throw new Error('The document is in doubt.')
  })
  // It is saved all the same.
  const ada = { id: 'ada', name: 'Ada' }
  expect(await room.transact(ada, (copy) => copy.getText('text').insert(0, 'x'))).toMatchObject({ ok: true })
  expect(broken).toEqual([room])
  expect(logged).toEqual(['A committed update could not be shown; the room is loaded anew'])
  await room.leaveMemory(CLOSE.retry)
  expect(snapshots).toBe(0)
})
