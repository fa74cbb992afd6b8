// The bytes of the sync socket: y-websocket's messages and ours, read and written by hand. y-protocols' own readers apply
// updates as they read and swallow what goes wrong. Knows no rooms and no sockets.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LiveEvent } from '../../src/core/wire/events.ts'
import { MESSAGE_EVENT, MESSAGE_SAVED } from '../../src/core/wire/messages.ts'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const QUERY_AWARENESS = 3

const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

const PERMISSION_DENIED = 0

export type Message =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'queryAwareness' }

/** Throws on anything that is not exactly one known message. */
export function decodeMessage(frame: Uint8Array): Message {
  const decoder = decoding.createDecoder(frame)
  const message = readMessage(decoder)
  if (decoding.hasContent(decoder)) throw new Error('there are bytes after the message')
  return message
}

function readMessage(decoder: decoding.Decoder): Message {
  const type = decoding.readVarUint(decoder)
  if (type === QUERY_AWARENESS) return { kind: 'queryAwareness' }
  if (type === AWARENESS) return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) }
  if (type !== SYNC) throw new Error(`${type} is not a message type`)
  const step = decoding.readVarUint(decoder)
  const content = decoding.readVarUint8Array(decoder)
  if (step === STEP_1) return { kind: 'step1', stateVector: content }
  if (step === STEP_2) return { kind: 'step2', update: content }
  if (step === UPDATE) return { kind: 'update', update: content }
  throw new Error(`${step} is not a sync message`)
}

/** A message in its WebSocket frame: encoded once, the same buffer is written to every socket of a room. */
export type Frame = Buffer

export const step1Frame = (stateVector: Uint8Array): Frame => syncFrame(STEP_1, stateVector)
export const step2Frame = (update: Uint8Array): Frame => syncFrame(STEP_2, update)
export const updateFrame = (update: Uint8Array): Frame => syncFrame(UPDATE, update)

export function savedFrame(messages: number): Frame {
  const message = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SAVED)
    encoding.writeVarUint(encoder, messages)
  })
  return Buffer.concat([frameHeader(message.length), message])
}

export const eventFrame = (event: LiveEvent): Frame => frameOf([MESSAGE_EVENT], Buffer.from(JSON.stringify(event)))

/** y-protocols' way of saying no, which y-websocket logs. */
export const deniedFrame = (reason: string): Frame => frameOf([AUTH, PERMISSION_DENIED], Buffer.from(reason))

export interface AwarenessState {
  readonly clientId: number
  readonly clock: number
  readonly json: string
}

export const awarenessFrame = (states: readonly AwarenessState[]): Frame =>
  frameOf(
    [AWARENESS],
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, states.length)
      for (const state of states) {
        encoding.writeVarUint(encoder, state.clientId)
        encoding.writeVarUint(encoder, state.clock)
        encoding.writeVarString(encoder, state.json)
      }
    }),
  )

const syncFrame = (step: number, content: Uint8Array): Frame => frameOf([SYNC, step], content)

/** A message: some numbers, then bytes with their length. The bytes may be a whole document, so they are copied once. */
function frameOf(numbers: readonly number[], content: Uint8Array): Frame {
  const start = encoding.encode((encoder) => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
    encoding.writeVarUint(encoder, content.length)
  })
  return Buffer.concat([frameHeader(start.length + content.length), start, content])
}

/** RFC 6455, 5.2: one final, unmasked binary frame. */
function frameHeader(length: number): Buffer {
  const FINAL_BINARY = 0x82
  if (length < 126) return Buffer.of(FINAL_BINARY, length)
  if (length < 65_536) return Buffer.of(FINAL_BINARY, 126, length >> 8, length & 0xff)
  const header = Buffer.alloc(10)
  header.writeUInt16BE((FINAL_BINARY << 8) | 127)
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
