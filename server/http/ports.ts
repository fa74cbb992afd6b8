// What the HTTP side is given: everything it uses of the world. Opened in main.ts; tests open their own.
import type { FastifyBaseLogger } from 'fastify'
import type { Gate } from '../access/gate.ts'
import type { AnswerBook } from '../feedback/answerBook.ts'
import type { LiveScores } from '../feedback/liveScores.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/port.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Workers } from '../workers/pool.ts'
import type { Turns } from '../workers/turns.ts'

export interface Ports {
  readonly settings: Settings
  readonly store: Store
  readonly rooms: Rooms
  readonly workers: Workers
  /** Who has a picture drawn when. */
  readonly turns: Turns
  readonly feedback: AnswerBook
  /** Tells a map's editors of new scores: one for all who bring responses in. */
  readonly live: LiveScores
  readonly gate: Gate
  readonly now: () => Date
  /** Unguessable, and of the form that every id here has. */
  readonly newId: () => string
  readonly log: FastifyBaseLogger
  readonly folders: {
    /** The built editor; null: only the API is served. */
    readonly app: string | null
    readonly examples: string
  }
}
