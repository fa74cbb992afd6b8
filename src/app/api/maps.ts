// Maps as a library, over HTTP: one function per call, typed by the schemas that the server checks with.
import type { FolderId, MapId } from '../../core/model/ids.ts'
import type { ActivityList } from '../../core/wire/activity.ts'
import type {
  CreatedMap,
  CreateMap,
  ExportFormat,
  ExportTheme,
  MapList,
  MapReport,
  SearchAnswer,
  TemplateList,
  WorstOfMap,
} from '../../core/wire/routes.ts'
import type { MapSummary, Session } from '../../core/wire/session.ts'
import { type Answer, request } from './request.ts'

/** An id that came from the address bar is no `MapId` until the server has said so. */
const at = (id: string, rest = '') => `/api/maps/${encodeURIComponent(id)}${rest}`

export const listMaps = () => request<MapList>('/api/maps')
export const listBin = () => request<MapList>('/api/maps?bin=1')
export const listActivity = () => request<ActivityList>('/api/activity')
export const listTemplates = () => request<TemplateList>('/api/templates')

/** Where maps are made: in a folder, or in none. */
const mapsIn = (folderId: FolderId | null) => (folderId === null ? '/api/maps' : `/api/maps?folder=${folderId}`)
export const createMap = (map: CreateMap, folderId: FolderId | null) =>
  request<CreatedMap>(mapsIn(folderId), { method: 'POST', json: map })
export const worstOfMap = (id: MapId) => request<WorstOfMap>(at(id, '/worst'))
export const search = (words: string) => request<SearchAnswer>(`/api/search?q=${encodeURIComponent(words)}`)
export const copyMap = (id: MapId, title: string) =>
  request<CreatedMap>(at(id, '/copy'), { method: 'POST', json: { title } })
export const renameMap = (id: MapId, title: string) => request<MapSummary>(at(id), { method: 'PATCH', json: { title } })
export const binMap = (id: MapId) => request<void>(at(id), { method: 'DELETE' })
export const restoreMap = (id: MapId) => request<MapSummary>(at(id, '/restore'), { method: 'POST' })

/** What a map file would become; nothing is created. */
export const judgeMapFile = (file: Blob) => request<MapReport>('/api/maps?dryRun=1', { method: 'POST', file })
export const importMapFile = (file: Blob, folderId: FolderId | null) =>
  request<CreatedMap>(mapsIn(folderId), { method: 'POST', file })

/** What this browser may do with a map; with the key of a link, after exchanging it for a cookie. */
export const openSession = (id: string, key: string | null): Promise<Answer<Session>> =>
  key === null ? request(at(id, '/session')) : request(at(id, '/session'), { method: 'POST', json: { key } })

/** The address of a map as a picture or a file. */
export const exportAddress = (id: MapId, format: ExportFormat): string => at(id, `/export.${format}`)

export const templatePictureAddress = (id: string, theme: ExportTheme): string =>
  `/api/templates/${encodeURIComponent(id)}/thumbnail.svg?theme=${theme}`

export const thumbnailAddress = (id: MapId, theme: ExportTheme): string => at(id, `/thumbnail.svg?theme=${theme}`)
