// Keeps runs that share a corridor apart. Knows intervals along a corridor, not what runs there.

export interface Run {
  readonly from: number
  readonly to: number
}

/** Which track each run takes, and how many tracks the runs it shares the corridor with need. */
export interface Track {
  readonly index: number
  readonly count: number
}

/**
 * First fit by start, as for meeting rooms: runs that overlap never share a track, and a corridor uses no more tracks than
 * overlap at its busiest place. Runs that end close to each other count as overlapping, or their corners would cross.
 */
export function assignTracks<R extends Run>(runs: readonly R[]): ReadonlyMap<R, Track> {
  const ordered = [...runs].sort((a, b) => low(a) - low(b) || high(a) - high(b))
  const tracks = new Map<R, Track>()
  let cluster: { run: R; index: number }[] = []
  let ends: number[] = []
  const close = () => {
    for (const { run, index } of cluster) tracks.set(run, { index, count: ends.length })
    cluster = []
    ends = []
  }
  for (const run of ordered) {
    if (ends.every((end) => end + CLEARANCE_PX <= low(run))) close()
    const free = ends.findIndex((end) => end + CLEARANCE_PX <= low(run))
    const index = free < 0 ? ends.length : free
    ends[index] = high(run)
    cluster.push({ run, index })
  }
  close()
  return tracks
}

const CLEARANCE_PX = 8

const low = ({ from, to }: Run) => Math.min(from, to)
const high = ({ from, to }: Run) => Math.max(from, to)

const PITCH_PX = 4
/** As far as a run alone keeps from the cards, and off the line between two lanes. */
const CLEAR_PX = 6
/** As close as a run may come to the edge of its corridor: 3 px between lanes, 1.5 px in a gutter. */
const MARGIN_SHARE = 3 / 16

/** From the start of the corridor. Runs that share it lie 4 px apart while there is room, about its middle. */
export function trackOffset({ index, count }: Track, sizePx: number): number {
  if (count === 1) return Math.min(CLEAR_PX, sizePx / 2)
  const roomPx = sizePx * (1 - 2 * MARGIN_SHARE)
  const pitchPx = Math.min(PITCH_PX, roomPx / (count - 1))
  return sizePx / 2 + (index - (count - 1) / 2) * pitchPx
}
