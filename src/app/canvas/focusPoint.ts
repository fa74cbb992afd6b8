// The way of the keyboard into the points of an emotion lane, which are no stops of the Tab key: Enter in their cell.
import type { LaneId, PersonaId, StepId } from '../../core/model/ids.ts'

interface PointPlace {
  readonly stepId: StepId
  readonly laneId: LaneId
  /** Absent: the first curve of the lane. */
  readonly personaId?: PersonaId
}

export type PointKind = 'expected' | 'experienced'

export const pointName = ({ stepId, laneId, personaId }: PointPlace, kind: PointKind): string =>
  [kind, laneId, stepId, ...(personaId === undefined ? [] : [personaId])].join('/')

export function focusPoint(place: PointPlace, kind: PointKind): void {
  // A name ends in its persona, and no name of a step ends another's.
  const [is, name] =
    place.personaId === undefined ? ['^=', `${pointName(place, kind)}/`] : ['=', pointName(place, kind)]
  const point = document.querySelector<HTMLElement>(`[data-point${is}"${name}"]`)
  point?.focus({ preventScroll: true })
}

/** The same point of the curve above or below, in lanes that show several. */
export function focusNextCurve(point: HTMLElement, by: 1 | -1): void {
  const place = point.getAttribute('data-point')?.split('/').slice(0, 3).join('/')
  const points = [...document.querySelectorAll<HTMLElement>(`[data-point^="${place}/"]`)]
  points[points.indexOf(point) + by]?.focus()
}
