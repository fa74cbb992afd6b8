// Runs every scenario of the sync server on ours, on the peer and, where it can, on a server that only forwards.
import { type Figures, mediansOf, type Row } from '../figure.ts'
import type { Part, PartOptions } from '../part.ts'
import { runOnce, type SyncScenario } from './scenario.ts'
import { syncScenarios } from './scenarios.ts'
import { forwarder, hocuspocus, type ServerUnderTest, throughline } from './serverUnderTest.ts'

export const sync: Part = async (options) => {
  const rows: Row[] = []
  for (const scenario of syncScenarios) {
    if (scenario.title.includes(options.only)) rows.push(...(await rowsOf(scenario, options)))
  }
  return {
    title: 'Sync server',
    method:
      'Each server is a process of its own; one other process holds all clients, which are the same code for every server: ' +
      'a WebSocket and a Yjs document. Latency is from the writer’s Yjs call until the change is in each other client’s ' +
      'document. Fan-out, cursors and joins are the median of three runs in turns. Hocuspocus 4.7 has its SQLite store; the ' +
      'forwarding server has no document and no disk. Ours commits with an fsync before anybody sees an update.',
    peer: hocuspocus.name,
    rows,
  }
}

/** A server that breaks down in a scenario has no figures there; the run goes on. */
async function figuresOf(
  scenario: SyncScenario,
  server: ServerUnderTest,
  { short, tell }: PartOptions,
): Promise<Figures> {
  try {
    return await runOnce(scenario, server, short)
  } catch (error) {
    tell(`${server.name} did not finish: ${error instanceof Error ? error.message : String(error)}`)
    return {}
  }
}

async function rowsOf(scenario: SyncScenario, options: PartOptions): Promise<Row[]> {
  const servers = [hocuspocus, throughline, ...(scenario.hasFloor ? [forwarder] : [])]
  const runs = new Map<ServerUnderTest, Figures[]>(servers.map((server) => [server, []]))
  for (let round = 0; round < (options.short ? 1 : scenario.rounds); round += 1) {
    for (const server of servers) {
      // The floor shows where the ground is; once is enough.
      if (server === forwarder && round > 0) continue
      options.tell(`${scenario.title}: ${server.name}`)
      const figures = await figuresOf(scenario, server, options)
      options.tell(
        JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value)),
      )
      runs.get(server)?.push(figures)
    }
  }
  const figure = (server: ServerUnderTest, key: string): number | null => mediansOf(runs.get(server) ?? [])[key] ?? null
  return Object.entries(scenario.goals).map(([key, goal]) => ({
    scenario: scenario.title,
    goal,
    ours: figure(throughline, key) ?? Number.NaN,
    peer: figure(hocuspocus, key),
    floor: figure(forwarder, key),
  }))
}
