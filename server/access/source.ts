// Where a request may come from: which Host it names, which page (Origin) sent it, and whether a proxy stands in front.
// This keeps a web page elsewhere, or a name rebound to 127.0.0.1, from using a server that trusts this machine.
// Knows headers and settings; knows no maps and no keys.
import { isLoopback, type Settings } from '../settings.ts'
import type { RequestHeaders } from './credentials.ts'

export type SourceRefusal = 'proxy-without-key' | 'foreign-host' | 'foreign-origin'

export interface Source {
  readonly headers: RequestHeaders
  /** A request that changes something, or opens a socket. Reading is kept from other pages by the browser itself. */
  readonly isUnsafe: boolean
}

type SourceSettings = Pick<Settings, 'adminKey' | 'publicUrl'>

/** What is wrong with where a request comes from; null: nothing. */
export function judgeSource({ headers, isUnsafe }: Source, settings: SourceSettings): SourceRefusal | null {
  if (settings.adminKey === null) {
    if (Object.keys(headers).some(isForwarding)) return 'proxy-without-key'
    if (!isLoopbackName(headers.host)) return 'foreign-host'
  }
  if (isUnsafe && headers.origin !== undefined && !isOwnOrigin(headers, settings)) return 'foreign-origin'
  return null
}

/** Whether the page that sent a request is one of ours. False when the request names no page. */
export function isOwnOrigin(headers: RequestHeaders, { publicUrl }: SourceSettings): boolean {
  const { origin, host } = headers
  if (origin === undefined || !URL.canParse(origin)) return false
  // The scheme is not compared: behind a proxy that ends TLS the server cannot know it.
  return origin === publicUrl || (host !== undefined && new URL(origin).host === host.toLowerCase())
}

const isForwarding = (header: string): boolean => header === 'forwarded' || header.startsWith('x-forwarded-')

function isLoopbackName(host: string | undefined): boolean {
  const [, name] = /^\[?([a-z0-9.:-]+?)\]?(:\d+)?$/i.exec(host ?? '') ?? []
  return name !== undefined && isLoopback(name.toLowerCase())
}
