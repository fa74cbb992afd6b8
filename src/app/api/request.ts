// One question to the server and its answer. Whatever goes wrong comes back as a value with a sentence for people; nothing
// here knows what is asked.
import type { LocatedProblem, Problem } from '../../core/wire/routes.ts'

/** Why there is no answer. `code` is the server's, or one of the two below. */
export interface Trouble {
  readonly code: string
  /** Plain sentences: what happened, what is safe, what to do. */
  readonly sentence: string
  readonly problems: readonly LocatedProblem[]
}

/** No server answered. */
export const UNREACHABLE = 'unreachable'
/** Something answered that is not our server, such as a proxy's error page. */
export const UNREADABLE = 'unreadable'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble }

interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as it is. */
  readonly file?: Blob
  /** Of the file, where it is not JSON. */
  readonly type?: string
}

/** The type of the answer is the caller's word for it: server and page are built from the same schemas. */
export async function request<T>(
  path: string,
  { method = 'GET', json, file, type }: Question = {},
): Promise<Answer<T>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: json === undefined && file === undefined ? {} : { 'content-type': type ?? 'application/json' },
      body: json === undefined ? (file ?? null) : JSON.stringify(json),
    })
  } catch {
    return refused(UNREACHABLE, 'The server cannot be reached. Nothing was changed.')
  }
  if (response.status === 204) return { ok: true, value: undefined as T }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return { ok: true, value: body as T }
  if (isProblem(body)) return refused(body.code, body.detail, body.problems)
  return refused(UNREADABLE, `The server answered with something else than expected (status ${response.status}).`)
}

const refused = (code: string, sentence: string, problems: readonly LocatedProblem[] = []) =>
  ({ ok: false, trouble: { code, sentence, problems } }) as const

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
