// The shape of a severity, drawn by the very nodes that the canvas and the exports draw.
import type { Severity } from '../../core/model/map.ts'
import { severityNodes } from '../../core/scene/marks.ts'
import { SceneSvg } from '../canvas/SceneSvg.tsx'

const SIZE_PX = 15
const NODES = {
  1: severityNodes(1, { x: 0, y: 0 }),
  2: severityNodes(2, { x: 0, y: 0 }),
  3: severityNodes(3, { x: 0, y: 0 }),
  4: severityNodes(4, { x: 0, y: 0 }),
  none: severityNodes(undefined, { x: 0, y: 0 }),
} as const satisfies Record<Severity | 'none', unknown>
const noImage = (): string => ''

/** Decoration: words beside it say the same. */
export function SeverityMark({ severity }: { readonly severity: Severity | undefined }) {
  return <SceneSvg nodes={NODES[severity ?? 'none']} width={SIZE_PX} height={SIZE_PX} imageAddress={noImage} />
}
