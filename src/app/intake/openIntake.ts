// Whoever reads files of feedback in this browser: a worker, so that the page stays as quick as it was. Knows the worker only.
import type { IntakeAnswer, IntakeOrder, Numbered } from './intakeOrder.ts'
import workerAddress from './intakeWorker.ts?worker&url'

export interface Intake {
  /** Never rejects. */
  ask(order: IntakeOrder): Promise<IntakeAnswer>
  close(): void
}

export function openIntake(): Intake {
  const worker = new Worker(workerAddress, { type: 'module' })
  const waiting = new Map<number, (answer: IntakeAnswer) => void>()
  let orders = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Numbered<IntakeAnswer>>) => {
    waiting.get(data.number)?.(data)
    waiting.delete(data.number)
  })
  // Its program did not come, or ended.
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer({ kind: 'failed', why: 'its program did not come' })
    waiting.clear()
  })
  return {
    ask: (order) =>
      new Promise((resolve) => {
        const number = ++orders
        waiting.set(number, resolve)
        worker.postMessage({ ...order, number } satisfies Numbered<IntakeOrder>)
      }),
    close: () => worker.terminate(),
  }
}
