// The editor with a large map beside stock React Flow with as many nodes and edges: opening, memory, smoothness, size.
import type { Figures, Goal, Row } from '../figure.ts'
import type { Part } from '../part.ts'
import type { OpenPage } from './browser.ts'
import { busyWithOthers } from './others.ts'
import { openReactFlow } from './reactFlow.ts'
import { smoothnessOf } from './smoothness.ts'
import { openThroughline } from './throughline.ts'
import { keyToGlyphMs } from './typing.ts'

const CARDS = 2_000
const CONNECTORS = 1_000
const TITLE = '2,000 cards, 1,000 connectors'
const AT_100 = `${TITLE}, at 100 %`
const ALL = `${TITLE}, whole map in view`

/** The first release is to come this close at 100 %; the figures themselves are those of the editor that follows. */
const tolerance = 0.2

const goals: Readonly<Record<string, Goal & { readonly scenario: string }>> = {
  programKb: { scenario: TITLE, label: 'JavaScript and CSS, gzip', unit: 'KB', reach: { atMost: 260 } },
  openMs: { scenario: AT_100, label: 'open', unit: 'ms', reach: { atMost: 600 }, tolerance },
  heapMb: { scenario: AT_100, label: 'heap', unit: 'MB', reach: { atMost: 20 }, tolerance },
  pan: { scenario: AT_100, label: 'panning', unit: 'fps', reach: { atLeast: 58 }, tolerance },
  zoom: { scenario: AT_100, label: 'zooming', unit: 'fps', reach: { atLeast: 55 }, tolerance },
  drag: { scenario: AT_100, label: 'dragging a card', unit: 'fps', reach: { atLeast: 58 }, tolerance },
  tasks: { scenario: AT_100, label: 'long tasks in these', unit: '', reach: { atMost: 0 } },
  panAll: { scenario: ALL, label: 'panning', unit: 'fps', reach: { atLeast: 58 } },
  zoomAll: { scenario: ALL, label: 'zooming', unit: 'fps', reach: { atLeast: 50 } },
  dragAll: { scenario: ALL, label: 'dragging a card', unit: 'fps', reach: { atLeast: 58 } },
  tasksAll: { scenario: ALL, label: 'long tasks in these', unit: '', reach: { atMost: 1 } },
  others: {
    scenario: TITLE,
    label: '20 cursors at 30 Hz, main thread busy in 3 s',
    unit: 'ms',
    reach: { atMost: 200 },
  },
  key: { scenario: TITLE, label: 'key to glyph, median', unit: 'ms', reach: { atMost: 16 } },
}

export const canvas: Part = async ({ short, only, tell }) => {
  const seconds = short ? 1 : 3
  tell('React Flow')
  const peer = await measureReactFlow(seconds)
  tell('Throughline')
  const ours = await measureThroughline(seconds)
  const rows = Object.entries(goals).map(
    ([key, { scenario, ...goal }]): Row => ({
      scenario,
      goal,
      ours: ours[key] ?? Number.NaN,
      peer: peer[key] ?? null,
      floor: null,
    }),
  )
  return {
    title: 'Canvas',
    method:
      'The built editor with its server beside stock React Flow (nodes and edges as in its first example), 1,440 × 900, software ' +
      'rendering. Frames are those that the browser’s trace says were drawn while real input events arrive 60 times a second for ' +
      '3 s. Our map cannot be moved when it fits, so for “whole map in view” it is one step closer than that.',
    peer: 'React Flow',
    rows: rows.filter(({ scenario, goal }) => `${scenario} ${goal.label}`.includes(only)),
  }
}

async function measureReactFlow(seconds: number): Promise<Figures> {
  const size = { nodes: CARDS, edges: CONNECTORS }
  const near = await measured(await openReactFlow({ ...size, fit: false }), async (page) => ({
    ...(await opening(page)),
    ...(await smoothnessOf(page, '', seconds)),
  }))
  const far = await measured(await openReactFlow({ ...size, fit: true }), (page) => smoothnessOf(page, 'All', seconds))
  return { ...near, ...far }
}

async function measureThroughline(seconds: number): Promise<Figures> {
  return measured(await openThroughline({ cards: CARDS, connectors: CONNECTORS }), async (editor) => {
    const opened = await opening(editor)
    const key = await keyToGlyphMs(editor)
    const others = (await busyWithOthers(editor, seconds)) * (3 / seconds)
    const near = await smoothnessOf(editor, '', seconds)
    // The keys of the editor: the whole map, then one step closer.
    await editor.page.keyboard.press('!')
    await editor.page.keyboard.press('+')
    return { ...opened, key, others, ...near, ...(await smoothnessOf(editor, 'All', seconds)) }
  })
}

const opening = async ({ openMs, programKb, heapMb }: OpenPage): Promise<Figures> => ({
  openMs,
  programKb,
  heapMb: await heapMb(),
})

/** Closes the page whatever happens on it. */
async function measured<P extends OpenPage>(page: P, measure: (page: P) => Promise<Figures>): Promise<Figures> {
  try {
    return await measure(page)
  } finally {
    await page.close()
  }
}
