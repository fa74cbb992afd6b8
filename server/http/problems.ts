// Every refusal over HTTP, and the only place where an error becomes an answer. Each code is stable and has one status.
// Knows nothing of maps and stores beyond the names of what can go wrong with them.
import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { faultsOf, type Issue } from '../../src/core/model/faults.ts'
import type { LocatedProblem, Problem } from '../../src/core/wire/routes.ts'

const PROBLEMS = {
  'invalid-request': [400, 'The request cannot be used'],
  'not-json': [400, 'The body is not JSON'],
  'not-signed-in': [401, 'Sign in first'],
  'wrong-key': [401, 'That key opens nothing'],
  'not-allowed': [403, 'This link does not allow that'],
  'link-ended': [403, 'This link opens nothing'],
  'not-yours': [403, 'Somebody else wrote this'],
  'foreign-origin': [403, 'The request comes from another page'],
  'proxy-without-key': [403, 'A proxy stands in front and no admin key is set'],
  'foreign-host': [403, 'The request names another host'],
  'unknown-address': [404, 'Nothing is at this address'],
  'unknown-map': [404, 'This map is not here'],
  'map-in-bin': [404, 'This map is in the bin'],
  'unknown-image': [404, 'This picture is not here'],
  'unknown-comment': [404, 'This comment is not here'],
  'unknown-step': [404, 'This step is not here'],
  'unknown-view': [404, 'This view is not here'],
  'unknown-template': [404, 'There is no such template'],
  'unknown-folder': [404, 'This folder is not here'],
  'unknown-form': [404, 'This form is not here'],
  'upload-lost': [409, 'This upload has to begin again'],
  'update-out-of-order': [409, 'Something that this builds on is missing'],
  'map-read-only': [409, 'This map cannot be changed here'],
  'comment-exists': [409, 'Another comment has this id'],
  'form-exists': [409, 'This step has a form already'],
  'form-closed': [410, 'This form is closed'],
  'thread-resolved': [409, 'This thread is resolved'],
  'too-many-comments': [409, 'This map holds no more comments'],
  'too-many-folders': [409, 'There is no room for another folder'],
  'body-too-large': [413, 'The body is too large'],
  'map-too-large': [413, 'The map file is too large'],
  'image-too-large': [413, 'The picture is too large'],
  'update-too-large': [413, 'The update is too large'],
  'unsupported-type': [415, 'This kind of content is not accepted here'],
  'svg-refused': [415, 'SVG pictures are not accepted'],
  'not-an-image': [415, 'This is not a picture we can use'],
  'invalid-map-file': [422, 'The map file was refused, and nothing was created'],
  'not-an-update': [422, 'This is not an update of a document'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong here'],
  'server-busy': [503, 'The server is busy'],
  'picture-too-slow': [503, 'The picture takes too long'],
  'storage-unavailable': [503, 'The storage does not work'],
  'storage-full': [507, 'The disk of the server is full'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemCode = keyof typeof PROBLEMS

/** Thrown by routes and hooks; `detail` is a plain sentence that says what was wrong and what is accepted. */
export class Refusal extends Error {
  readonly code: ProblemCode
  readonly problems: readonly LocatedProblem[] | undefined

  constructor(code: ProblemCode, detail: string, problems?: readonly LocatedProblem[]) {
    super(detail)
    this.code = code
    this.problems = problems
  }
}

/** The error handler of the app. What is no refusal is a bug or a failing disk: logged whole, told without its insides. */
export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = error instanceof Refusal ? error : (refusalOf(error, request) ?? unexpected())
  const [status, title] = PROBLEMS[refusal.code]
  if (status >= 500) request.log.error({ err: error, code: refusal.code }, 'a request failed')
  const problem: Problem = { title, status, code: refusal.code, detail: refusal.message }
  if (refusal.problems) problem.problems = [...refusal.problems]
  // Past the serializer: a problem has the same form on every route, whatever the route declares.
  reply
    .code(status)
    .type('application/problem+json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem)
}

/** The sentences of what storage does; also for results that carry no error. */
export const storageUnavailable = (): Refusal =>
  new Refusal(
    'storage-unavailable',
    'The storage cannot be read or written at the moment; nothing was changed. Try again in a minute.',
  )

const storageFull = (): Refusal =>
  new Refusal(
    'storage-full',
    'The disk of the server is full, so nothing was changed. Make room on it, then try again.',
  )

const unexpected = (): Refusal =>
  new Refusal('internal', 'An error that nobody expected; it is in the log of the server.')

function refusalOf(error: FastifyError | Error, request: FastifyRequest): Refusal | null {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Refusal('invalid-request', 'Parts of the request cannot be used.', located(error, request))
  }
  const code = 'code' in error ? String(error.code) : ''
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return storageFull()
  if (/^(SQLITE_|EIO$|EROFS$)/.test(code)) return storageUnavailable()
  const framework = FRAMEWORK_CODES[code]
  return framework ? new Refusal(framework, FRAMEWORK_DETAILS[framework]) : null
}

/** Fastify's own refusals of what it could not read. */
const FRAMEWORK_CODES: Readonly<Record<string, keyof typeof FRAMEWORK_DETAILS>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-request',
  FST_ERR_BAD_URL: 'unknown-address',
  FST_ERR_MAX_PARAM_LENGTH: 'unknown-address',
}
const FRAMEWORK_DETAILS = {
  'body-too-large': 'The body is larger than this address accepts (64 KiB).',
  'unsupported-type': 'Send the body as application/json.',
  'not-json':
    'The body is empty or is not JSON, or a member is named `__proto__` or `constructor.prototype`, which is taken nowhere.',
  'invalid-request': 'The body is shorter or longer than its Content-Length says.',
  'unknown-address': 'The address cannot be read.',
} as const satisfies Partial<Record<ProblemCode, string>>

type Judged = Partial<Record<'validationContext', string>> & { readonly validation: FastifySchemaValidationError[] }

/** In the words of map files: what is accepted and what was found. `/brief/state` becomes `brief.state`. */
function located({ validation, validationContext }: Judged, request: FastifyRequest): LocatedProblem[] {
  const value = { body: request.body, querystring: request.query, params: request.params }[validationContext ?? '']
  return validation.flatMap(({ keyword, instancePath, message, params }) => {
    const path = instancePath === '/' ? [] : instancePath.slice(1).split('/')
    const issue = { ...params, code: keyword, path, message: message ?? 'is not accepted' } as unknown as Issue
    return faultsOf([issue], value).map((fault) => ({ ...fault, path: fault.path.join('.'), code: keyword }))
  })
}
