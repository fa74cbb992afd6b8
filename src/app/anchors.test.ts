import { expect, test } from 'vitest'
import { as } from '../../tests/support/mapBuilder.ts'
import { anchorFor, selectedAt } from './anchors.ts'
import type { Selected } from './uiStore.ts'

const check = (selected: Selected, anchor: string) =>
  test(`[FIND10] ${anchor} names a ${selected.kind}`, () => {
    expect(anchorFor(selected)).toBe(anchor)
    expect(selectedAt(anchor)).toEqual(selected)
  })

check({ kind: 'card', id: as.card('a_1') }, 'card/a_1')
check({ kind: 'step', id: as.step('s') }, 'step/s')
check({ kind: 'stage', id: as.stage('s') }, 'stage/s')
check({ kind: 'lane', id: as.lane('l') }, 'lane/l')
check({ kind: 'connector', id: as.connector('c') }, 'connector/c')
check({ kind: 'cell', stepId: as.step('s'), laneId: as.lane('l') }, 'cell/s/l')

for (const anchor of ['', 'card', 'card/', 'card/a/b', 'cell/a', 'note/a', 'card/<b>', `card/${'x'.repeat(65)}`])
  test(`[FIND10] “${anchor.slice(0, 20)}” names nothing`, () => expect(selectedAt(anchor)).toBeNull())
