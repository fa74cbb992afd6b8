// Customers' responses over HTTP: one function per call, typed by the schemas that the server checks with.
import type { MapId } from '../../core/model/ids.ts'
import type { AggregateList } from '../../core/wire/aggregates.ts'
import type { Summary, VerbatimList } from '../../core/wire/answers.ts'
import type { Care } from '../../core/wire/care.ts'
import type { Flow } from '../../core/wire/flow.ts'
import type { InboxPage, Moves } from '../../core/wire/inbox.ts'
import type { DimensionWords, Slices } from '../../core/wire/slices.ts'
import { request } from './request.ts'

type Query = Readonly<Record<string, string>>

const at = (mapId: MapId, rest: string, query: Query = {}) =>
  `/api/maps/${encodeURIComponent(mapId)}/${rest}?${new URLSearchParams(query)}`

export const getSummary = (mapId: MapId, query: Query) => request<Summary>(at(mapId, 'answers/summary', query))
export const getVerbatims = (mapId: MapId, query: Query) => request<VerbatimList>(at(mapId, 'answers', query))
export const getSlices = (mapId: MapId, query: Query) => request<Slices>(at(mapId, 'answers/slices', query))
/** Of what customers wrote, how much was replied to, and after how long. */
export const getCare = (mapId: MapId, query: Query) => request<Care>(at(mapId, 'answers/care', query))
export const getAggregates = (mapId: MapId, query: Query) => request<AggregateList>(at(mapId, 'aggregates', query))
export const getWords = (mapId: MapId) => request<DimensionWords>(at(mapId, 'answers/words'))
/** `query`: as for a summary, less what events do not say. */
export const getFlow = (mapId: MapId, query: Query) => request<Flow>(at(mapId, 'events/summary', query))
export const getInbox = (mapId: MapId, cursor?: string) =>
  request<InboxPage>(at(mapId, 'answers/inbox', cursor === undefined ? {} : { cursor }))
export const assignAnswers = (mapId: MapId, moves: Moves) =>
  request<Moves>(at(mapId, 'answers/assign'), { method: 'POST', json: moves })
