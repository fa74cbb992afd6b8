// Cookies that only this server can have written: who a visitor is, and that somebody signed in with the admin key.
// Knows values, not requests; a value that was changed or is too old reads as null.
import { createHmac } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import { z } from 'zod'
import type { Visitor } from '../../src/core/wire/session.ts'

export interface VisitorCookies {
  write(visitor: Visitor): string
  read(value: string | null): Visitor | null
}

const visitorPayload = z.object({ id: z.string(), name: z.string().nullable() })

export function openVisitorCookies(secret: Uint8Array): VisitorCookies {
  const signer = signerFor(secret, 'visitor')
  return {
    write: (visitor) => signer.sign(Buffer.from(JSON.stringify(visitor)).toString('base64url')),
    read(value) {
      const payload = value === null ? null : signer.unsign(value).value
      return payload === null ? null : visitorPayload.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
    },
  }
}

export const ADMIN_SESSION_SECONDS = 30 * 24 * 60 * 60

export interface AdminCookies {
  write(): string
  isValid(value: string | null): boolean
}

/** Signed with the admin key as well, so that a new key ends every earlier session. */
export function openAdminCookies(secret: Uint8Array, adminKey: string, now: () => Date): AdminCookies {
  const signer = signerFor(secret, `admin/${adminKey}`)
  return {
    write: () => signer.sign(String(now().getTime() + ADMIN_SESSION_SECONDS * 1000)),
    isValid: (value) => value !== null && Number(signer.unsign(value).value ?? 0) > now().getTime(),
  }
}

/** A key per purpose: a cookie of one kind can never pass for another. */
const signerFor = (secret: Uint8Array, purpose: string) =>
  fastifyCookie.signerFactory(createHmac('sha256', secret).update(purpose).digest())
