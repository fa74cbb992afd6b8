// Who a request is and which role it has on a map: the one place that decides, for HTTP and for the sync socket alike.
// Knows links, cookies and the admin key; what a role may do is core's `access`.
import { access, type Role } from '../../src/core/model/access.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import { CLOSE } from '../../src/core/wire/close.ts'
import type { Settings } from '../settings.ts'
import type { LinkRow, Store } from '../store/port.ts'
import type { Gate as SyncGate } from '../sync/attachSync.ts'
import type { Visitor } from '../sync/visitor.ts'
import { COOKIES, type Credentials, type RequestHeaders, readCredentials } from './credentials.ts'
import { isSameSecret, linkKey } from './keys.ts'
import { type AdminCookies, openAdminCookies, openVisitorCookies, type VisitorCookies } from './signedCookies.ts'
import { isOwnOrigin, judgeSource } from './source.ts'

export interface Gate {
  /** The role of a request on a map; null: it has shown nothing that opens it. */
  roleOn(mapId: MapId, headers: RequestHeaders): Promise<Role | null>
  /** Whether a request may create and list maps, and owns every one of them. */
  ownsAll(headers: RequestHeaders): boolean
  /** Whether a write is by a cookie alone and no page of ours is named as its sender. */
  isUnprovenWrite(headers: RequestHeaders): boolean
  /** The role that a link's key opens; null: no link of this map, or one that has ended. */
  roleOfKey(mapId: MapId, key: string): Promise<Role | null>
  isAdminKey(key: string): boolean
  /** Null when nobody signs in: no admin key is set. */
  readonly adminCookies: AdminCookies | null
  readonly visitorCookies: VisitorCookies
  /** Who a change is by. A program, or a browser that was not asked yet, is a guest for this one request. */
  visitorOf(headers: RequestHeaders): Visitor
  readonly linkSecret: Uint8Array
  /** The same judgement for the sync socket. */
  readonly authorize: SyncGate
}

export interface GateOptions {
  readonly store: Store
  readonly settings: Settings
  readonly now: () => Date
  readonly newId: () => string
  readonly newSecret: () => Uint8Array
}

/** Opens the gate with the installation's secrets, which the store keeps. */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { store, settings, now, newId, newSecret } = options
  const { adminKey } = settings
  const linkSecret = await store.secret('links', newSecret)
  const cookieSecret = await store.secret('cookies', newSecret)
  const adminCookies = adminKey === null ? null : openAdminCookies(cookieSecret, adminKey, now)
  const visitorCookies = openVisitorCookies(cookieSecret)

  const isAdminKey = (key: string) => adminKey !== null && isSameSecret(key, adminKey)
  function visitorOf(headers: RequestHeaders): Visitor {
    const kept = visitorCookies.read(readCredentials(headers).cookie(COOKIES.visitor))
    return { id: kept?.id ?? newId(), name: kept?.name ?? 'Guest' }
  }

  /** On an open server everyone owns everything; a program that shows a key there is judged by it all the same. */
  function ownsAll({ presented, cookie }: Credentials): boolean {
    if (adminCookies === null) return true
    return presented !== null ? isAdminKey(presented) : adminCookies.isValid(cookie(COOKIES.admin))
  }

  async function roleOfKey(mapId: MapId, key: string): Promise<Role | null> {
    const links = await store.listLinks(mapId)
    const link = links.find((candidate) => isSameSecret(linkKey(linkSecret, candidate), key))
    return link && isOpen(link, now()) ? link.role : null
  }

  async function roleOn(mapId: MapId, headers: RequestHeaders): Promise<Role | null> {
    const credentials = readCredentials(headers)
    const { presented, cookie } = credentials
    const byKey = presented === null ? null : await roleOfKey(mapId, presented)
    if (byKey !== null || ownsAll(credentials)) return byKey ?? 'own'
    const kept = presented === null ? cookie(COOKIES.map) : null
    return kept === null ? null : roleOfKey(mapId, kept)
  }

  const isUnprovenWrite = (headers: RequestHeaders) =>
    adminKey !== null && readCredentials(headers).presented === null && !isOwnOrigin(headers, settings)

  const gate = {
    roleOn,
    ownsAll: (headers: RequestHeaders) => ownsAll(readCredentials(headers)),
    isUnprovenWrite,
    roleOfKey,
    isAdminKey,
    adminCookies,
    visitorCookies,
    visitorOf,
    linkSecret,
  }
  return { ...gate, authorize: syncGate(gate, options) }
}

/** An open socket may write at any time, so it is judged like a write. */
function syncGate(gate: Omit<Gate, 'authorize'>, { store, settings }: GateOptions): SyncGate {
  return async ({ headers }, mapId) => {
    if (judgeSource({ headers, isUnsafe: true }, settings) !== null) return { close: CLOSE.forbidden }
    const map = await store.findMap(mapId)
    if (map === null || map.deletedAt !== null) return { close: CLOSE.unknownMap }
    const role = await gate.roleOn(mapId, headers)
    if (role === null) return { close: CLOSE.signedOut }
    if (!access(role, 'read') || gate.isUnprovenWrite(headers)) return { close: CLOSE.forbidden }
    return { role, visitor: gate.visitorOf(headers) }
  }
}

const isOpen = (link: LinkRow, now: Date): boolean =>
  link.revokedAt === null && (link.expiresAt === null || new Date(link.expiresAt) > now)
