// Folders of the library: made, named, deleted and put back, and which map stands in which. They are for whoever lists maps;
// nobody who came by a link sees them. Knows rows; reads no map.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type FolderId, folderId } from '../../src/core/model/ids.ts'
import {
  FOLDER_LIMITS,
  folderListSchema,
  folderSchema,
  moveMapSchema,
  nameFolderSchema,
} from '../../src/core/wire/folders.ts'
import type { FolderRow } from '../store/folderPort.ts'
import type { Store } from '../store/port.ts'
import { assertInUse, findMap } from './accessHook.ts'
import { mapParams } from './mapParams.ts'
import type { Ports } from './ports.ts'
import { Refusal } from './problems.ts'

const config = { access: 'library' } as const
const tags = ['Folders']
const params = z.object({ folderId })

export const folderRoutes: FastifyPluginAsyncZod<Ports> = async (app, { store, now, newId }) => {
  const assertRoom = async () => {
    const { length } = await store.listFolders()
    if (length >= FOLDER_LIMITS.folders) throw new Refusal('too-many-folders', TOO_MANY)
  }

  app.get('/api/folders', {
    config,
    schema: { tags, summary: 'List the folders, the oldest first', response: { 200: folderListSchema } },
    handler: async () => ({ folders: [...(await store.listFolders())] }),
  })

  app.post('/api/folders', {
    config,
    schema: { tags, summary: 'Make a folder', body: nameFolderSchema, response: { 201: folderSchema } },
    handler: async ({ body: { name } }, reply) => {
      await assertRoom()
      const folder = { id: folderId.parse(newId()), name, createdAt: now().toISOString() }
      await store.addFolder(folder)
      return reply.code(201).send(folder)
    },
  })

  app.patch('/api/folders/:folderId', {
    config,
    schema: { tags, summary: 'Rename a folder', params, body: nameFolderSchema, response: { 200: folderSchema } },
    handler: async ({ params: { folderId: id }, body: { name } }) => {
      await findFolder(id, store)
      return found(await store.changeFolder(id, { name }))
    },
  })

  app.delete('/api/folders/:folderId', {
    config,
    schema: {
      tags,
      summary: 'Delete a folder; its maps then stand in none',
      description: 'For 30 days it can be put back, with the maps that were in it and were not moved meanwhile.',
      params,
      response: { 204: z.null() },
    },
    handler: async ({ params: { folderId: id } }, reply) => {
      const { deletedAt } = found(await store.findFolder(id))
      if (deletedAt === null) await store.changeFolder(id, { deletedAt: now().toISOString() })
      return reply.code(204).send(null)
    },
  })

  app.post('/api/folders/:folderId/restore', {
    config,
    schema: { tags, summary: 'Put a deleted folder back, with its maps', params, response: { 200: folderSchema } },
    handler: async ({ params: { folderId: id } }) => {
      const folder = found(await store.findFolder(id))
      if (folder.deletedAt !== null) await assertRoom()
      return found(await store.changeFolder(id, { deletedAt: null }))
    },
  })

  app.put('/api/maps/:id/folder', {
    config,
    schema: {
      tags,
      summary: 'Put a map into a folder, or out of its own',
      params: mapParams,
      body: moveMapSchema,
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      const map = await findMap(request, store)
      assertInUse(map)
      const to = request.body.folderId
      if (to !== null) await findFolder(to, store)
      await store.moveMap(map.id, to)
      return reply.code(204).send(null)
    },
  })
}

/** Throws when there is no such folder, or it is deleted. */
export async function findFolder(id: FolderId, store: Store): Promise<FolderRow> {
  const folder = found(await store.findFolder(id))
  return found(folder.deletedAt === null ? folder : null)
}

function found(folder: FolderRow | null): FolderRow {
  if (folder === null) throw new Refusal('unknown-folder', UNKNOWN)
  return folder
}

const UNKNOWN = 'It was deleted, or its id is mistyped. GET /api/folders lists those that are here.'
const TOO_MANY = `There are ${FOLDER_LIMITS.folders} folders, the most that one server keeps. Delete one first.`
