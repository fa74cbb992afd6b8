// Randomness for the server: ids that cannot be guessed, and the installation's secrets.
import { randomBytes } from 'node:crypto'

/** 120 bits; starts with a letter, so that nothing takes it for an option of a command. */
export const newId = (): string => `t${randomBytes(15).toString('base64url')}`

export const newSecret = (): Uint8Array => randomBytes(32)
