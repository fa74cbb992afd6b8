// What the sync socket at /sync/:mapId says beyond y-websocket's own messages (0 sync, 1 awareness, 3 query awareness), and
// what its address and its handshake carry. Both sides import these; knows no sockets.

/** The one subprotocol the server answers. A key travels beside it as `key.<key>` and is never answered. */
export const SUBPROTOCOL = 'throughline.v1'

/** The document schema that a client reads and writes travels as `?schema=N`. */
export const SCHEMA_PARAMETER = 'schema'

/** `?saved=1` asks for MESSAGE_SAVED and MESSAGE_EVENT: a client of ours, which knows what they are. */
export const SAVED_PARAMETER = 'saved'

/**
 * Server to client, `varuint`: how many update and step-2 messages of this connection are durable. A state vector would lie:
 * deletions do not change it. After a reconnect everything is unsaved until the client's step 2 is counted.
 */
export const MESSAGE_SAVED = 100

/** One message of the sync socket may have this many bytes. An update that needs more goes up by HTTP, in parts. */
export const MESSAGE_BYTES = 8 * 1024 * 1024

/** A part stays below what a proxy in front of the server lets through without being told (nginx: 1 MB). */
export const UPDATE_PART_BYTES = 512 * 1024
export const UPDATE_PARTS = 128

/**
 * Server to client, `varstring`: a live event as JSON (events.ts), after what it tells of is on disk. Who was away hears of
 * nothing that happened meanwhile, and asks over HTTP.
 */
export const MESSAGE_EVENT = 101
