// What the server tells beside the document, on its way from the socket to whoever listens. Knows that it is JSON, not what it
// says; keeps nothing.

export interface LiveListener {
  /** A socket is open. What happened before that is told by HTTP only. */
  readonly onConnect: () => void
  readonly onEvent: (event: unknown) => void
}

export interface LiveEvents {
  readonly connected: boolean
  /** Returns its own undo. */
  listen(listener: LiveListener): () => void
}

export interface LiveTeller extends LiveEvents {
  connect(): void
  disconnect(): void
  tell(json: string): void
}

export function createLiveEvents(): LiveTeller {
  const listeners = new Set<LiveListener>()
  let connected = false
  return {
    get connected() {
      return connected
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    connect() {
      connected = true
      for (const { onConnect } of listeners) onConnect()
    },
    disconnect() {
      connected = false
    },
    tell(json) {
      const event: unknown = JSON.parse(json)
      for (const { onEvent } of listeners) onEvent(event)
    },
  }
}
