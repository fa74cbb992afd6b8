// A WebSocket that counts what it sends that changes the document: updates and step-2 answers. The server acknowledges by
// the same count (message 100). What is larger than a message may be is not sent but handed on. Knows the first two numbers
// of a frame and nothing else.
import { MESSAGE_BYTES } from '../../core/wire/messages.ts'

const SYNC = 0
const STEP_2 = 1
const UPDATE = 2

/** Of the present connection. */
export interface Sent {
  messages: number
  /** The step 2 is among them: whatever was changed before the connection has been sent. */
  answered: boolean
}

/** Takes a message that is too large for the socket it was meant for. */
export type Detour = (message: Uint8Array, socket: WebSocket) => void

/** A class for y-websocket's `WebSocketPolyfill`; every new socket starts anew. */
export function countingSocket(sent: Sent, detour: Detour, Base: typeof WebSocket = WebSocket): typeof WebSocket {
  return class extends Base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      sent.messages = 0
      sent.answered = false
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const change = data instanceof Uint8Array && data[0] === SYNC && (data[1] === STEP_2 || data[1] === UPDATE)
      if (change && data.byteLength > MESSAGE_BYTES) {
        // Not all there is has been sent, until an answer says again what is missing.
        sent.answered = false
        detour(data, this)
        return
      }
      super.send(data)
      if (!change) return
      if (data[1] === STEP_2) sent.answered = true
      sent.messages += 1
    }
  }
}
