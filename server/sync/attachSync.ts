// Answers WebSocket upgrades at /sync/:mapId of an http server. Knows sockets and the gate's answer; knows no links, no store.
// A refusal accepts the upgrade and closes with a code, because a client retries a refused upgrade for ever.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws'
import { access, type Role } from '../../src/core/model/access.ts'
import { type MapId, mapId as mapIdSchema } from '../../src/core/model/ids.ts'
import { CLOSE, type CloseCode } from '../../src/core/wire/close.ts'
import { SAVED_PARAMETER, SCHEMA_PARAMETER, SUBPROTOCOL } from '../../src/core/wire/messages.ts'
import { type Clock, systemClock } from './clock.ts'
import { openConnection } from './connection.ts'
import type { Log } from './hooks.ts'
import { SYNC_LIMITS } from './limits.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Visitor } from './visitor.ts'

/** The gate's answer: come in as this visitor with this role, or be told why not by a close code. */
export type Admission = { readonly role: Role; readonly visitor: Visitor } | { readonly close: CloseCode }

/**
 * Judges one upgrade request. It sees the raw request (cookies, Origin, Host, `sec-websocket-protocol`). The subprotocol
 * `throughline.v1` is answered here; `key.<key>` is the gate's to read. A rejection closes with 4503.
 */
export type Gate = (request: IncomingMessage, mapId: MapId) => Promise<Admission>

export interface SyncOptions {
  readonly rooms: Rooms
  readonly authorize: Gate
  readonly log: Log
  readonly clock?: Clock
}

/** Takes over the `upgrade` event of the server: any path but /sync/:mapId is answered 404. Stops with `rooms.close()`. */
export function attachSync(server: Server, options: SyncOptions): void {
  const sockets = new WebSocketServer(SOCKET_OPTIONS)
  server.on('upgrade', (request, socket, head) => {
    // Without a listener an error of this socket would end the process.
    socket.on('error', destroy)
    const target = targetOf(request)
    if (!target) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    void admit(request, target, options).then((seat) => {
      if (socket.destroyed) return
      sockets.handleUpgrade(request, socket, head, (ws) => {
        if ('close' in seat) turnAway(ws, seat)
        else openConnection({ ...seat, ws, socket, clock: options.clock ?? systemClock, log: options.log })
      })
    })
  })
}

function destroy(this: Duplex): void {
  this.destroy()
}

/** ws closes broken frames with its own codes, after which a client would come back for ever with the same frame. */
class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    const MESSAGE_TOO_BIG = 1009
    const INVALID = [1002, 1007, 1008]
    if (code === MESSAGE_TOO_BIG) super.close(CLOSE.tooLarge, 'This message is too large.')
    else if (code !== undefined && INVALID.includes(code)) super.close(CLOSE.badFrame, 'This frame is not valid.')
    else super.close(code, reason)
  }
}

const SOCKET_OPTIONS: ServerOptions<typeof SyncSocket> & { closeTimeout: number } = {
  noServer: true,
  WebSocket: SyncSocket,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: SYNC_LIMITS.messageBytes,
  closeTimeout: SYNC_LIMITS.closeHandshakeMs,
  handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
}

function turnAway(ws: WebSocket, { close, reason }: Refusal): void {
  ws.on('error', () => ws.terminate())
  ws.close(close, reason)
}

/** Where an upgrade wants to go. */
interface Target {
  readonly mapId: MapId
  readonly parameters: URLSearchParams
}

function targetOf(request: IncomingMessage): Target | null {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const [, id] = /^\/sync\/([^/]+)$/.exec(path) ?? []
  return id === undefined ? null : { mapId: id as MapId, parameters: new URLSearchParams(query) }
}

interface Seat {
  readonly room: Room
  readonly visitor: Visitor
  readonly canWrite: boolean
  readonly wantsSaved: boolean
}

interface Refusal {
  readonly close: CloseCode
  readonly reason: string
}

async function admit(request: IncomingMessage, target: Target, options: SyncOptions): Promise<Seat | Refusal> {
  try {
    return await judge(request, target, options)
  } catch (error) {
    options.log.error({ err: error, mapId: target.mapId }, 'A socket could not be let in')
    return { close: CLOSE.retry, reason: 'The server could not open this map.' }
  }
}

/** The room is loaded before the upgrade is answered, so no socket ever waits in a room that is not there yet. */
async function judge(
  request: IncomingMessage,
  target: Target,
  { rooms, authorize }: SyncOptions,
): Promise<Seat | Refusal> {
  const { mapId, parameters } = target
  if (!mapIdSchema.safeParse(mapId).success) return NO_SUCH_MAP
  const admission = await authorize(request, mapId)
  if ('close' in admission) return { close: admission.close, reason: '' }
  const schema = parameters.get(SCHEMA_PARAMETER)
  if (isOlder(schema, rooms.schemaVersion)) return OLD_CLIENT
  const room = await rooms.enter(mapId)
  if (!room) return NO_SUCH_MAP
  if (room.isFull) return { close: CLOSE.tryLater, reason: 'Too many people are in this map.' }
  return {
    room,
    visitor: admission.visitor,
    canWrite: access(admission.role, 'edit') && !room.readOnly && !isNewer(schema, rooms.schemaVersion),
    wantsSaved: parameters.get(SAVED_PARAMETER) === '1',
  }
}

const NO_SUCH_MAP: Refusal = { close: CLOSE.unknownMap, reason: 'There is no such map.' }
const OLD_CLIENT: Refusal = { close: CLOSE.upgrade, reason: 'This page is older than the server. Reload it.' }

/** A client that names no schema is another program, which does as it likes. */
const isOlder = (schema: string | null, current: number): boolean => schema !== null && !(Number(schema) >= current)

/** A page from before the server went back to an older version: it may read, but would write what nobody here understands. */
const isNewer = (schema: string | null, current: number): boolean => Number(schema) > current
