// One server under test in a process of its own: started on a free port, asked for its CPU time and memory, ended.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ServerUnderTest } from './serverUnderTest.ts'

const answerUsage = new URL('./answerUsage.mjs', import.meta.url).href

export interface Usage {
  readonly cpuMicroseconds: number
  readonly rssBytes: number
}

export interface ServerProcess {
  readonly port: number
  usage(): Promise<Usage>
  /** Memory after what nobody needs any more has been collected. */
  settledUsage(): Promise<Usage>
  isRunning(): boolean
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
  /** kill -9. */
  kill(): Promise<void>
}

export async function startServer(server: ServerUnderTest, folder: string): Promise<ServerProcess> {
  const child = fork(await server.script(), [folder], {
    execArgv: ['--expose-gc', '--import', answerUsage],
    // A server's own complaints about hostile frames are no part of the result.
    stdio: ['ignore', 'ignore', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore', 'ipc'],
  })
  const exited = once(child, 'exit')
  const ready = await Promise.race([once(child, 'message'), exited.then(() => null)])
  if (ready === null) throw new Error(`${server.name} ended before it listened`)
  const [{ port }] = ready as [{ port: number }]

  const isRunning = () => child.exitCode === null && child.signalCode === null
  const exchange = async (question: 'usage' | 'collect'): Promise<Usage> => {
    child.send(question)
    const [usage] = (await once(child, 'message')) as [Usage]
    return usage
  }
  // Answers carry no name, so the next question waits for the last answer.
  let asked: Promise<unknown> = Promise.resolve()
  const ask = (question: 'usage' | 'collect'): Promise<Usage> => {
    const answer = asked.then(() => exchange(question))
    asked = answer.catch(() => undefined)
    return answer
  }
  const end = async (signal: NodeJS.Signals) => {
    if (isRunning()) child.kill(signal)
    await exited
  }
  return {
    port,
    usage: () => ask('usage'),
    settledUsage: () => ask('collect'),
    isRunning,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}
