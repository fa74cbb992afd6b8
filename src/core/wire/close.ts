// Why the sync server closes a socket. Both sides import these; nobody writes a number.
// y-websocket stops for good on 4400 to 4499 and retries on everything else.

export const CLOSE = {
  /** The server is stopping, the room's write failed, or access changed: come back and be judged anew. */
  retry: 4503,
  /** Overload or a reader that does not read. */
  tryLater: 1013,
  badFrame: 4400,
  signedOut: 4401,
  forbidden: 4403,
  unknownMap: 4404,
  tooLarge: 4413,
  /** The tab is older than the server's document schema; it keeps its edits for export. */
  upgrade: 4426,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** True when a client must not come back by itself. */
export const isFinal = (code: number): boolean => code >= 4400 && code <= 4499
