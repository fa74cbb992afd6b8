// Customers' responses over HTTP: one function per call, typed by the schemas that the server checks with.
import type { MapId } from '../../core/model/ids.ts'
import type { Summary, VerbatimList } from '../../core/wire/answers.ts'
import { request } from './request.ts'

const at = (mapId: MapId, rest: string, query: Readonly<Record<string, string>>) =>
  `/api/maps/${encodeURIComponent(mapId)}/answers${rest}?${new URLSearchParams(query)}`

export const getSummary = (mapId: MapId, query: Readonly<Record<string, string>>) =>
  request<Summary>(at(mapId, '/summary', query))
export const getVerbatims = (mapId: MapId, query: Readonly<Record<string, string>>) =>
  request<VerbatimList>(at(mapId, '', query))
