// Folders over HTTP: one function per call, typed by the schemas that the server checks with.
import type { FolderId, MapId } from '../../core/model/ids.ts'
import type { Folder, FolderList } from '../../core/wire/folders.ts'
import { request } from './request.ts'

export const listFolders = () => request<FolderList>('/api/folders')
export const createFolder = (name: string) => request<Folder>('/api/folders', { method: 'POST', json: { name } })
export const renameFolder = (id: FolderId, name: string) =>
  request<Folder>(`/api/folders/${id}`, { method: 'PATCH', json: { name } })
export const deleteFolder = (id: FolderId) => request<void>(`/api/folders/${id}`, { method: 'DELETE' })
export const restoreFolder = (id: FolderId) => request<Folder>(`/api/folders/${id}/restore`, { method: 'POST' })
export const moveMap = (id: MapId, folderId: FolderId | null) =>
  request<void>(`/api/maps/${id}/folder`, { method: 'PUT', json: { folderId } })
