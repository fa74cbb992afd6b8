// How the connection to a map stands, in the words the interface needs. Holds no content.
import { createStore } from 'zustand/vanilla'

export interface Status {
  /** `unreachable`: no server and nothing kept in this browser. `closed`: the server sent us away for good. */
  readonly phase: 'loading' | 'ready' | 'unreachable' | 'closed'
  /** Online until an attempt has failed, so that opening a map says nothing of being offline. */
  readonly connection: 'online' | 'offline'
  /** One's own changes that are not yet known to be on the server's disk. */
  readonly unsaved: number
  /** The close code when `phase` is `closed`. */
  readonly close: number | null
}

export const createStatus = () =>
  createStore<Status>()(() => ({ phase: 'loading', connection: 'online', unsaved: 0, close: null }))

export type StatusStore = ReturnType<typeof createStatus>
