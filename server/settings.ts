// The settings of a server, from flags and environment, checked as a whole: every wrong one is named in a sentence.
// Pure: reads no environment, opens nothing. A flag wins over its variable; an empty variable counts as not set.
import { z } from 'zod'

export const MIN_ADMIN_KEY_CHARS = 24

export interface Settings {
  readonly port: number
  readonly host: string
  /** The folder that holds everything this server keeps. */
  readonly data: string
  /** null: everyone who can reach the server owns every map; only allowed on loopback. */
  readonly adminKey: string | null
  /** The origin under which people reach the server, when it is not the address it listens on. */
  readonly publicUrl: string | null
}

export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Flag, its environment variable, and what the help says. */
export const SETTING_SOURCES = [
  { name: 'port', flag: '--port', env: 'THROUGHLINE_PORT', help: 'port to listen on (4321)' },
  { name: 'host', flag: '--host', env: 'THROUGHLINE_HOST', help: 'address to listen on (127.0.0.1)' },
  { name: 'data', flag: '--data', env: 'THROUGHLINE_DATA', help: 'folder that holds everything kept (./data)' },
  { name: 'adminKey', flag: '--admin-key', env: 'THROUGHLINE_ADMIN_KEY', help: 'secret that owns every map' },
  { name: 'publicUrl', flag: '--public-url', env: 'THROUGHLINE_PUBLIC_URL', help: 'address people reach it under' },
] as const

export type SettingName = (typeof SETTING_SOURCES)[number]['name']
export type SettingFlags = { readonly [Name in SettingName]?: string | undefined }

const schema = z.object({
  port: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535')
    .default(4321),
  host: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  data: z.string().default('./data'),
  adminKey: z
    .string()
    .min(MIN_ADMIN_KEY_CHARS, `must have at least ${MIN_ADMIN_KEY_CHARS} characters`)
    .nullable()
    .default(null),
  publicUrl: z
    .string()
    .transform((text, context) => originOf(text) ?? refuseUrl(context))
    .nullable()
    .default(null),
})

export function readSettings(flags: SettingFlags, env: Readonly<Record<string, string | undefined>>): SettingsReading {
  const given: Partial<Record<SettingName, string>> = {}
  for (const { name, env: variable } of SETTING_SOURCES) {
    const value = flags[name] ?? (env[variable] || undefined)
    if (value !== undefined) given[name] = value
  }
  const parsed = schema.safeParse(given)
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => sentence(issue, given))
  const host = parsed.success ? parsed.data.host : given.host
  if (host !== undefined && !isLoopback(host) && given.adminKey === undefined) problems.push(bindRefusal(host))
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  return { ok: true, settings: parsed.data }
}

/** Whether only this machine can reach a server that listens on `host`. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)

function bindRefusal(host: string): string {
  return (
    `Other machines could reach Throughline at ${host}, and no admin key is set, so everyone would own every map. ` +
    `Set THROUGHLINE_ADMIN_KEY to a secret of at least ${MIN_ADMIN_KEY_CHARS} characters ` +
    '(`openssl rand -base64 32` makes one), or listen on 127.0.0.1.'
  )
}

function sentence(issue: z.core.$ZodIssue, given: Partial<Record<SettingName, string>>): string {
  const source = SETTING_SOURCES.find(({ name }) => name === issue.path[0])
  if (!source) return issue.message
  const value = given[source.name] ?? ''
  // A key that was mistyped is still half a key: its length says enough.
  const found = source.name === 'adminKey' ? `it has ${value.length}` : `it is "${value}"`
  return `${source.flag} (${source.env}) ${issue.message}; ${found}.`
}

function originOf(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, origin, href } = new URL(text)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : null
}

function refuseUrl(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: 'must be an address without a path, such as https://maps.example.org' })
  return z.NEVER
}
