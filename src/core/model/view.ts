// How one looks at a map: how dense it stands, which lanes and stages are folded or out of sight, how much room headers take,
// which cards are asked for. Plain data; says nothing of what is on the map, and names of things that are gone are no fault.
import * as z from 'zod/mini'
import { filterSchema } from './filter.ts'
import { laneId, stageId } from './ids.ts'
import { LIMITS } from './limits.ts'

export const DENSITIES = ['compact', 'comfortable', 'wide', 'projector'] as const
export type Density = (typeof DENSITIES)[number]

/** In px at 100 %. */
export const HEADER_WIDTH = { min: 116, max: 260 } as const
export const LANE_HEIGHT = { min: 40, max: 1200 } as const

const within = ({ min, max }: { readonly min: number; readonly max: number }) =>
  z.number().check(z.minimum(min), z.maximum(max))
const lanes = z.array(laneId).check(z.maxLength(LIMITS.lanes))

/** What is left out is as every map is at first: comfortable, with everything in sight. */
export const viewSchema = z.strictObject({
  density: z.optional(z.enum(DENSITIES)),
  hiddenLanes: z.optional(lanes),
  /** To their header line. */
  foldedLanes: z.optional(lanes),
  /** No lower than this, though its cards need less. */
  laneHeights: z.optional(z.record(laneId, within(LANE_HEIGHT))),
  /** Of the lane headers. */
  headerPx: z.optional(within(HEADER_WIDTH)),
  /** To one column. */
  foldedStages: z.optional(z.array(stageId).check(z.maxLength(LIMITS.stages))),
  filter: z.optional(filterSchema),
})
export type View = Readonly<z.infer<typeof viewSchema>>

/** Of a picture, which has its filter beside it. */
export const pictureViewSchema = z.omit(viewSchema, { filter: true })

/** Everything in sight. */
export const WHOLE: View = {}
