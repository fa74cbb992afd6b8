// The fence in front of every route: where the request comes from, then `access(role, what)` as the route declares it.
// A route that declares nothing is open to nobody. Knows the gate; knows no resource.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Action, access, type Role } from '../../src/core/model/access.ts'
import { mapId } from '../../src/core/model/ids.ts'
import { assert } from '../../src/core/model/result.ts'
import { judgeSource, type SourceRefusal } from '../access/source.ts'
import type { MapRow } from '../store/port.ts'
import type { Ports } from './ports.ts'
import { type ProblemCode, Refusal } from './problems.ts'

/** `anyone`; `library`: whoever may create and list maps; else what one does with the map that `:id` names. */
export type RouteAccess = 'anyone' | 'library' | Action

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess
    /** The route also serves a map that is in the bin. */
    servesBin?: boolean
  }
  interface FastifyRequest {
    opened: OpenedMap | null
  }
}

export interface OpenedMap {
  readonly map: MapRow
  readonly role: Role
}

/** The map that `:id` names and the request's role on it, as the fence found them. */
export function openedMap(request: FastifyRequest): OpenedMap {
  assert(request.opened !== null, 'the fence opens the map before its route runs')
  return request.opened
}

export function addAccessHook(app: FastifyInstance, { settings, store, gate }: Ports): void {
  app.decorateRequest('opened', null)
  app.addHook('onRequest', async (request) => {
    const { headers } = request
    const isUnsafe = !['GET', 'HEAD', 'OPTIONS'].includes(request.method)
    const foreign = judgeSource({ headers, isUnsafe }, settings)
    if (foreign) throw new Refusal(foreign, SOURCE_DETAILS[foreign])
    if (request.is404) return

    const { access: needed, servesBin = false } = request.routeOptions.config
    if (needed === 'anyone') return
    assert(needed !== undefined, `the route ${request.routeOptions.url} declares its access`)
    if (needed === 'library') {
      if (!gate.ownsAll(headers)) throw new Refusal('not-signed-in', LIBRARY_DETAIL)
    } else {
      const map = await findMap(request, store)
      const role = judge({ map, role: await gate.roleOn(map.id, headers), needed, servesBin })
      request.opened = { map, role }
    }
    if (isUnsafe && gate.isUnprovenWrite(headers)) throw new Refusal('foreign-origin', ORIGIN_MISSING)
  })
}

interface Claim {
  readonly map: MapRow
  readonly role: Role | null
  readonly needed: Action
  readonly servesBin: boolean
}

function judge({ map, role, needed, servesBin }: Claim): Role {
  if (role === null) throw new Refusal('not-signed-in', MAP_DETAIL)
  if (!access(role, needed))
    throw new Refusal('not-allowed', `The role “${role}” does not allow that; ask an owner for another link.`)
  if (!servesBin) assertInUse(map)
  return role
}

/** Throws when the map is in the bin. */
export function assertInUse({ deletedAt }: MapRow): void {
  if (deletedAt !== null) throw new Refusal('map-in-bin', BIN_DETAIL)
}

/** Throws when `:id` names no map. */
export async function findMap(request: FastifyRequest, store: Ports['store']): Promise<MapRow> {
  const id = mapId.safeParse((request.params as { id?: unknown }).id)
  const map = id.success ? await store.findMap(id.data) : null
  if (map === null) throw new Refusal('unknown-map', UNKNOWN_MAP_DETAIL)
  return map
}

const SOURCE_DETAILS: Readonly<Record<SourceRefusal, string>> = {
  'proxy-without-key':
    'The request came through a proxy, but without an admin key everyone who reaches this server owns every map. ' +
    'Set THROUGHLINE_ADMIN_KEY to a secret of at least 24 characters, and restart.',
  'foreign-host':
    'Without an admin key this server answers only to the names of this machine: 127.0.0.1, localhost and [::1].',
  'foreign-origin': 'A page of another site sent this request. Changes are taken from this server’s own pages only.',
} satisfies Partial<Record<ProblemCode, string>>

const ORIGIN_MISSING =
  'A change that is proved by a cookie must name its page in the Origin header. Programs send `Authorization: Bearer <key>`.'
const LIBRARY_DETAIL =
  'Listing and creating maps needs the admin key: sign in at /sign-in, or send it as `Authorization: Bearer <key>`.'
const MAP_DETAIL = 'Open this map by the link that was sent to you, or send its key as `Authorization: Bearer <key>`.'
const BIN_DETAIL = 'It was deleted less than 30 days ago. An owner can put it back from the bin.'
const UNKNOWN_MAP_DETAIL =
  'The address may be mistyped, the map may have been deleted for good, or it may be on another server. Ask the sender.'
