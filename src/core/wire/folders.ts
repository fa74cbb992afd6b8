// What travels over HTTP about folders, in which whoever lists maps keeps them. Knows no framework and no storage.
import * as z from 'zod/mini'
import { folderId } from '../model/ids.ts'

export const FOLDER_LIMITS = { nameChars: 80, folders: 200 } as const

export const folderSchema = z.object({ id: folderId, name: z.string() })
export const folderListSchema = z.object({ folders: z.array(folderSchema) })
export const nameFolderSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(FOLDER_LIMITS.nameChars)),
})
export const moveMapSchema = z.strictObject({
  folderId: z.nullable(folderId).check(z.describe('null: out of its folder')),
})

export type Folder = z.infer<typeof folderSchema>
export type FolderList = z.infer<typeof folderListSchema>
