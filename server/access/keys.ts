// The keys of links, and comparing secrets. Keys are computed, never stored: an owner can be shown one again.
// Knows no requests and no roles.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { LinkRow } from '../store/port.ts'

/** What follows `#` in a link. A higher generation makes every earlier key worthless. */
export const linkKey = (secret: Uint8Array, link: Pick<LinkRow, 'id' | 'generation'>): string =>
  createHmac('sha256', secret).update(`${link.id}/${link.generation}`).digest('base64url')

/** Compares in a time that tells nothing about either text, their lengths included. */
export const isSameSecret = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
