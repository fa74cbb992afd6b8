// The program as a person starts it, on a port of its own with a data folder of its own, to be stopped, killed and started
// again by tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** E2E_PRODUCT names the folder of another build to test than this checkout. */
const product = process.env.E2E_PRODUCT ?? join(dirname(fileURLToPath(import.meta.url)), '../../..')

export interface TestServer {
  readonly url: string
  readonly data: string
  /** Asks it to stop, as a supervisor does. */
  stop(): Promise<void>
  /** Gives it no time for anything. */
  kill(): Promise<void>
  /** After a stop or a kill: the same data at the same address. */
  startAgain(): Promise<void>
  /** Stops it and removes its data. */
  close(): Promise<void>
}

interface Running {
  readonly child: ChildProcess
  readonly url: string
  /** What went to its log. */
  readonly said: readonly string[]
}

/** `flags` as in `npm start -- <flags>`. */
export async function startServer(flags: readonly string[] = []): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'throughline-e2e-'))
  const start = (port: string) => run(['--port', port, '--data', data, ...flags])
  let running = await start('0')
  const { url } = running

  const end = async (signal: NodeJS.Signals) => {
    const { child, said } = running
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    const [code, by] = await exited
    if (signal === 'SIGTERM' && code !== 0) {
      throw new Error(`The server was asked to stop and ended with ${code ?? by}:\n${said.join('')}`)
    }
  }
  return {
    url,
    data,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async startAgain() {
      running = await start(new URL(url).port)
    },
    async close() {
      await end('SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** Resolves when it says that it is ready; rejects with everything it said when it ends before. */
function run(flags: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [join(product, 'bin', 'start.mjs'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said.join('')}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /ready at (\S+)/.exec(line)?.[1]
      if (url) resolve({ child, url, said })
    })
  })
}
