// What is selected as a part of an address, `card/<id>`, and back: an address that is sent on points at it. Knows the grammar;
// knows no map, so what it names may be gone.
import type { Selected } from './uiStore.ts'

const KINDS = ['card', 'step', 'stage', 'lane', 'connector'] as const
const ID = /^[A-Za-z0-9_-]{1,64}$/

export function anchorFor(selected: Selected): string {
  return selected.kind === 'cell' ? `cell/${selected.stepId}/${selected.laneId}` : `${selected.kind}/${selected.id}`
}

/** Null for what is no anchor at all. */
export function selectedAt(anchor: string): Selected | null {
  const [name, ...ids] = anchor.split('/')
  if (!ids.every((id) => ID.test(id))) return null
  const [id, laneId] = ids
  if (name === 'cell' && ids.length === 2) return { kind: 'cell', stepId: id, laneId } as Selected
  const kind = KINDS.find((each) => each === name)
  return kind && ids.length === 1 ? ({ kind, id } as Selected) : null
}
