// What a request brings along to prove itself, read from its headers: the same for HTTP and for the sync socket.
// Judges nothing; the gate does.
import type { IncomingMessage } from 'node:http'
import { parseCookie } from 'cookie'

export type RequestHeaders = IncomingMessage['headers']

export const COOKIES = {
  /** The key of a map's link, set on that map's paths only. */
  map: 'throughline_map',
  admin: 'throughline_admin',
  visitor: 'throughline_visitor',
} as const

export interface Credentials {
  /** Presented by a program on purpose: a Bearer key, or `key.<key>` among the WebSocket subprotocols. */
  readonly presented: string | null
  /** Sent by a browser on its own. */
  readonly cookie: (name: string) => string | null
}

export function readCredentials(headers: RequestHeaders): Credentials {
  const jar = parseCookie(headers.cookie ?? '')
  return { presented: bearer(headers) ?? subprotocolKey(headers), cookie: (name) => jar[name] ?? null }
}

function bearer(headers: RequestHeaders): string | null {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? null
}

function subprotocolKey(headers: RequestHeaders): string | null {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim())
  return offered.find((name) => name.startsWith('key.'))?.slice('key.'.length) ?? null
}
