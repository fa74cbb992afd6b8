// How files of feedback were read before, and what they hold on the way in: one function per call, typed by the schemas that the
// server checks with.
import type { MapId } from '../../core/model/ids.ts'
import type { Receipt } from '../../core/wire/deliveries.ts'
import type { KeptMapping, Mapping } from '../../core/wire/mappings.ts'
import { request } from './request.ts'

const of = (mapId: MapId, rest: string): string => `/api/maps/${encodeURIComponent(mapId)}/${rest}`

export const getMappings = (mapId: MapId) =>
  request<{ readonly mappings: readonly KeptMapping[] }>(of(mapId, 'mappings'))

export const putMapping = (mapId: MapId, id: string, kept: { readonly file: string; readonly mapping: Mapping }) =>
  request<void>(of(mapId, `mappings/${id}`), { method: 'PUT', json: kept })

/** Lines of JSON. `isDryRun`: nothing is kept, only counted. */
export const postRecords = (
  mapId: MapId,
  lines: Blob,
  { kind, isDryRun }: { readonly kind: 'answers' | 'aggregates'; readonly isDryRun: boolean },
) =>
  request<Receipt>(of(mapId, `${kind}${isDryRun ? '?dryRun=1' : ''}`), {
    method: 'POST',
    file: lines,
    type: 'application/x-ndjson',
  })
