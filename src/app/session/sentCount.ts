// A WebSocket that counts what it sends that changes the document: updates and step-2 answers. The server acknowledges by
// the same count (message 100). Knows the first two numbers of a frame and nothing else.

const SYNC = 0
const STEP_2 = 1
const UPDATE = 2

/** Of the present connection. */
export interface Sent {
  messages: number
  /** The step 2 is among them: whatever was changed before the connection has been sent. */
  answered: boolean
}

/** A class for y-websocket's `WebSocketPolyfill`; every new socket starts anew. */
export function countingSocket(sent: Sent): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      sent.messages = 0
      sent.answered = false
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (!(data instanceof Uint8Array) || data[0] !== SYNC) return
      if (data[1] === STEP_2) sent.answered = true
      if (data[1] === STEP_2 || data[1] === UPDATE) sent.messages += 1
    }
  }
}
