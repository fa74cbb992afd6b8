// What a scenario of the sync server is, and the room it runs in: one server, one data folder, nothing left behind.
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Figures, Goal } from '../figure.ts'
import { diskFolder } from '../machine.ts'
import { seconds } from '../pace.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'
import type { Rooms, ServerUnderTest } from './serverUnderTest.ts'

export interface SyncScenario {
  readonly title: string
  /** By figure key, in the order of the report. */
  readonly goals: Readonly<Record<string, Goal>>
  /** Runs of each server, taken in turns; the median counts. */
  readonly rounds: number
  /** Whether a server without document and disk can do it too. */
  readonly hasFloor: boolean
  run(stage: Stage): Promise<Figures>
}

export interface Stage {
  readonly server: ServerUnderTest
  /** A smoke run: a moment of everything. */
  readonly short: boolean
  /** Fills the store and starts the server over it. */
  open(rooms: Rooms): Promise<ServerProcess>
  /** Starts the server again over what the last one left. */
  reopen(): Promise<ServerProcess>
}

const LIMIT_SECONDS = 120

async function outOfTime(): Promise<never> {
  await seconds(LIMIT_SECONDS)
  throw new Error(`it takes longer than ${LIMIT_SECONDS} seconds`)
}

/** Runs a scenario once on one server; afterwards its processes are gone and its folder is deleted. */
export async function runOnce(scenario: SyncScenario, server: ServerUnderTest, short: boolean): Promise<Figures> {
  const folder = await mkdtemp(join(await diskFolder(), 'sync-'))
  const processes: ServerProcess[] = []
  const reopen = async () => {
    const started = await startServer(server, folder)
    processes.push(started)
    return started
  }
  const open = async (rooms: Rooms) => {
    await server.seed(folder, rooms)
    return reopen()
  }
  try {
    return await Promise.race([scenario.run({ server, short, open, reopen }), outOfTime()])
  } finally {
    await Promise.all(processes.map((process) => process.kill()))
    await rm(folder, { recursive: true, force: true })
  }
}
