// Comments of a map over HTTP: one function per call, typed by the schemas that the server checks with.
import type { CommentId, MapId } from '../../core/model/ids.ts'
import type { Comment, CommentList, Mention, NewComment } from '../../core/wire/comments.ts'
import { request } from './request.ts'

const at = (mapId: MapId, rest = '') => `/api/maps/${encodeURIComponent(mapId)}/comments${rest}`

export interface Words {
  readonly text: string
  readonly mentions: readonly Mention[]
}

export const listComments = (mapId: MapId) => request<CommentList>(at(mapId))
export const postComment = (mapId: MapId, comment: NewComment) =>
  request<Comment>(at(mapId), { method: 'POST', json: comment })
export const patchWords = (mapId: MapId, id: CommentId, words: Words) =>
  request<Comment>(at(mapId, `/${id}`), { method: 'PATCH', json: words })
export const patchResolved = (mapId: MapId, id: CommentId, resolved: boolean) =>
  request<Comment>(at(mapId, `/${id}`), { method: 'PATCH', json: { resolved } })
export const deleteComment = (mapId: MapId, id: CommentId) => request<void>(at(mapId, `/${id}`), { method: 'DELETE' })
export const putSeen = (mapId: MapId, seen: Readonly<Record<string, number>>) =>
  request<void>(at(mapId, '/seen'), { method: 'PUT', json: { seen } })
