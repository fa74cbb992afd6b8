// The scenarios of the sync server, in the order of the report. A new one is a file and a row.
import type { SyncScenario } from './scenario.ts'
import { coldDocument } from './scenarios/coldDocument.ts'
import { cursors } from './scenarios/cursors.ts'
import { fanOut } from './scenarios/fanOut.ts'
import { hostileFrames } from './scenarios/hostileFrames.ts'
import { idle } from './scenarios/idle.ts'
import { joinStorm } from './scenarios/joinStorm.ts'
import { killed } from './scenarios/killed.ts'
import { stalledReaders } from './scenarios/stalledReaders.ts'

export const syncScenarios: readonly SyncScenario[] = [
  fanOut({
    title: '1 room × 50, 20 edits a second',
    rooms: 1,
    clientsPerRoom: 50,
    editsPerSecondAndRoom: 20,
    goals: { p95: { atMost: 3.6 }, cpu: { atMost: 25 } },
    peerThen: { p95: 4.43, cpu: 36 },
  }),
  fanOut({
    title: '1 room × 200, 20 edits a second',
    rooms: 1,
    clientsPerRoom: 200,
    editsPerSecondAndRoom: 20,
    goals: { p95: { atMost: 8 }, cpu: { atMost: 9 } },
    peerThen: { p95: 8.4, cpu: 11 },
  }),
  fanOut({
    title: '1 room × 200, 60 edits a second',
    rooms: 1,
    clientsPerRoom: 200,
    editsPerSecondAndRoom: 60,
    goals: { p95: { atMost: 5.4 }, cpu: { atMost: 6 } },
    peerThen: { p95: 5.7, cpu: 7.1 },
  }),
  fanOut({
    title: '100 rooms × 5, 10 edits a second in each',
    rooms: 100,
    clientsPerRoom: 5,
    editsPerSecondAndRoom: 10,
    goals: { p95: { atMost: 1.4 }, cpu: { atMost: 40 } },
    peerThen: { p95: 1.85, cpu: 45 },
  }),
  cursors,
  idle,
  coldDocument,
  joinStorm,
  killed,
  stalledReaders,
  hostileFrames,
]
