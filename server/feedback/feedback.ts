// Customers' responses, as the rest of the server sees them: everything is done in a thread of its own, so that no delivery
// and no question ever holds the socket loop. Knows no requests.
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { AnswerBook } from './answerBook.ts'

export interface FeedbackOptions {
  /** The file that keeps the responses. */
  readonly path: string
  /** Salts the hashes of respondents; the same for as long as the file lives. */
  readonly salt: Uint8Array
}

/** What is asked for at the same time; each waits only for what concerns its own map. */
const AT_ONCE = 64

/** The thread starts with the first question. */
export function openFeedback({ path, salt }: FeedbackOptions): AnswerBook {
  const pool = new Piscina({
    workerData: { path, salt },
    ...{ minThreads: 0, maxThreads: 1, concurrentTasksPerWorker: AT_ONCE },
    // It holds the indexes.
    idleTimeout: Number.POSITIVE_INFINITY,
    ...(isSource ? { execArgv: ['--import', 'tsx'] } : {}),
  })
  // What was asked of a thread that ended is rejected as well; the next question starts another.
  pool.on('error', () => undefined)
  const ask = (name: string, task: unknown) => pool.run(task, { filename, name })
  return {
    record: (delivery) => ask('record', delivery),
    addWords: (words) => ask('addWords', words),
    summarise: (request) => ask('summarise', request),
    slice: (request) => ask('slice', request),
    listWords: (mapId, settings) => ask('listWords', { mapId, settings }),
    listInbox: (mapId, query) => ask('listInbox', { mapId, query }),
    assign: (mapId, moves) => ask('assign', { mapId, moves }),
    listVerbatims: (request) => ask('listVerbatims', request),
    listAggregates: (mapId, wish) => ask('listAggregates', { mapId, wish }),
    flow: (request) => ask('flow', request),
    care: (request) => ask('care', request),
    forget: (mapIds) => ask('forget', mapIds),
    async close() {
      // A book that never opened has nothing to close.
      if (pool.threads.length > 0) await ask('close', null).catch(() => undefined)
      await pool.close({ force: true })
    },
  }
}

/** Run by tsx or Vitest from source; otherwise from the bundle, where each entry lies beside this chunk. */
const isSource = import.meta.url.endsWith('.ts')
const filename = fileURLToPath(new URL(`./feedbackTasks.${isSource ? 'ts' : 'js'}`, import.meta.url))
