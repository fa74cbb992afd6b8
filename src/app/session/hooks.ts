// How components see a session. Each hook gives a value that keeps its identity until it changes.
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { shallow } from 'zustand/shallow'
import type { MapReading } from '../../core/doc/read.ts'
import { access } from '../../core/model/access.ts'
import { assert } from '../../core/model/result.ts'
import type { Followed } from './followed.ts'
import type { Peer } from './presence.ts'
import type { Session } from './session.ts'
import type { Status } from './status.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  assert(session, 'the editor is inside a session')
  return session
}

/** The map as it is now; swaps at most once per frame, however many updates arrive (pace.ts). */
export const useReading = (): MapReading => useFollowed(useSession().reading, whole)

/** What one makes of the map, by a function that stays the same: renders when that is something else, not at every letter. */
export const useReadingOf = <Part>(partOf: (reading: MapReading) => Part): Part =>
  useFollowed(useSession().reading, partOf)

export const useStatus = (): Status => useStore(useSession().status)
/** Alone, since what waits to be saved changes with every letter. */
export const usePhase = (): Status['phase'] => useStore(useSession().status, ({ phase }) => phase)
export const useOffline = (): boolean => useStore(useSession().status, ({ connection }) => connection === 'offline')

/** Whether one may change the map: for what the interface offers. */
export function useMayEdit(): boolean {
  const readOnly = useReadingOf(isReadOnly)
  return access(useSession().role, 'edit') && !readOnly
}

/** Everybody else, ten times a second at the most: for names and avatars. Cursors are drawn without React. */
export const usePeers = (): readonly Peer[] => useFollowed(useSession().peers, whole)

const whole = <T>(value: T): T => value
const isReadOnly = ({ readOnly }: MapReading): boolean => readOnly

/**
 * Part of a followed value. State and not an external store, since of those React renders every change at once. It is set only
 * to something else: whatever a state is set to React keeps until it renders, and who follows a part may not render for hours.
 */
function useFollowed<T, Part>(followed: Followed<T>, partOf: (value: T) => Part): Part {
  const [part, setPart] = useState(() => partOf(followed.current()))
  const taken = useRef(part)
  useEffect(() => {
    const take = (): void => {
      const now = partOf(followed.current())
      if (shallow(taken.current, now)) return
      taken.current = now
      setPart(() => now)
    }
    const unsubscribe = followed.subscribe(take)
    take()
    return unsubscribe
  }, [followed, partOf])
  return part
}

/** What undo and redo would do now. */
export function useUndoState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useSession()
  const state = useSyncExternalStore(
    (listener) => {
      undo.on('stack-item-added', listener)
      undo.on('stack-item-popped', listener)
      undo.on('stack-cleared', listener)
      return () => {
        undo.off('stack-item-added', listener)
        undo.off('stack-item-popped', listener)
        undo.off('stack-cleared', listener)
      }
    },
    () => (undo.canUndo() ? 1 : 0) + (undo.canRedo() ? 2 : 0),
  )
  return { canUndo: (state & 1) !== 0, canRedo: (state & 2) !== 0 }
}
