// Whoever comes by an address that names something of the map finds it selected and in sight, or is told that it is gone.
import { useEffect, useRef } from 'react'
import type { JourneyMap } from '../../core/model/map.ts'
import { selectedAt } from '../anchors.ts'
import { anchorInAddress } from '../router.ts'
import { useReading, useSession } from '../session/hooks.ts'
import { stampOf } from '../session/thing.ts'
import { reveal, type Selected } from '../uiStore.ts'

/** What this browser keeps of the map may be older than what the link points at. */
const COMING_MS = 3_000

export function useArrival(): void {
  const session = useSession()
  const { map } = useReading()
  const wanted = useRef<Selected | null>(null)
  useEffect(() => {
    const selected = selectedAt(anchorInAddress() ?? '')
    wanted.current = selected
    if (!selected) return
    const tell = async (): Promise<void> => {
      if (wanted.current === null) return
      wanted.current = null
      const { tellGone } = await import('./tellGone.ts')
      tellGone(session, session.reader.current().map, selected)
    }
    const isKnownGone = selected.kind !== 'cell' && stampOf(session.doc, selected) !== null
    const timer = setTimeout(() => void tell(), isKnownGone ? 0 : COMING_MS)
    return () => clearTimeout(timer)
  }, [session])
  useEffect(() => {
    const { current } = wanted
    if (!current || !isOn(map, current)) return
    wanted.current = null
    reveal(current)
  }, [map])
}

function isOn({ stages, lanes, cards, connectors }: JourneyMap, selected: Selected): boolean {
  const hasStep = (id: string): boolean => stages.some(({ steps }) => steps.some((step) => step.id === id))
  const hasLane = (id: string): boolean => lanes.some((lane) => lane.id === id)
  switch (selected.kind) {
    case 'card':
      return cards.some(({ id }) => id === selected.id)
    case 'step':
      return hasStep(selected.id)
    case 'stage':
      return stages.some(({ id }) => id === selected.id)
    case 'lane':
      return hasLane(selected.id)
    case 'connector':
      return connectors.some(({ id }) => id === selected.id)
    case 'cell':
      return hasStep(selected.stepId) && hasLane(selected.laneId)
  }
}
