// Every bound of the sync server in one table. Knows numbers and why they are what they are.

import { MESSAGE_BYTES } from '../../src/core/wire/messages.ts'

const KIB = 1024
const MIB = 1024 * KIB

export const SYNC_LIMITS = {
  /** One message. A longer diff goes up by HTTP. */
  messageBytes: MESSAGE_BYTES,
  socketsPerRoom: 1_000,
  /** Answers to sync step 1: a burst, then one a second. An answer to a stale state may cost milliseconds. */
  answerBurst: 20,

  /** A pause is as long as the last commit took with its showing, so that both hold the loop for half the time. */
  commitPauseLeastMs: 1, // a timer knows no shorter one
  commitPauseMostMs: 10,
  /** This much staged is committed without waiting. */
  commitUpdates: 200,
  commitBytes: 64 * KIB,

  /** A room in use is compacted after this many updates; one that leaves memory, whenever it has changed. */
  snapshotAfterUpdates: 1_000,
  /** An empty room stays this long, for whoever reloads the page. */
  lingerMs: 10_000,
  /** What was marked deleted longer ago than this is purged when its map is loaded. */
  purgeAfterDays: 30,

  /** Awareness goes out at most once per interval, the latest state of each client. */
  awarenessIntervalMs: 45,
  awarenessStateBytes: 16 * KIB,
  awarenessClientsPerSocket: 8,

  /** Unsent bytes of one socket over which awareness is left out, updates stop, the socket closes. */
  awarenessBacklogBytes: 256 * KIB,
  updateBacklogBytes: 1 * MIB,
  closeBacklogBytes: 8 * MIB,
  /** A reader whose backlog has not shrunk for this long is closed. */
  stalledMs: 30_000,

  /** One timer serves all sockets: keep-alive, stalled readers, empty rooms. */
  tickMs: 5_000,
  /** y-websocket reconnects after 30 s without a message, and pings do not count. */
  keepAliveMs: 20_000,
  /** A socket from which nothing, not even a pong, has come for this long is gone. */
  silentMs: 60_000,
  closeHandshakeMs: 2_000,
} as const
