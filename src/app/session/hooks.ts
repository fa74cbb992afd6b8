// How components see a session. Each hook gives a value that keeps its identity until it changes.
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { MapReading } from '../../core/doc/read.ts'
import { assert } from '../../core/model/result.ts'
import { type Peer, readPeers } from './presence.ts'
import type { Session } from './session.ts'
import type { Status } from './status.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  assert(session, 'the editor is inside a session')
  return session
}

/** The map as it is now; swaps at most once per frame, however many updates arrive. */
export function useReading(): MapReading {
  const { reader } = useSession()
  return useSyncExternalStore(
    (listener) => oncePerFrame(listener, (tell) => reader.subscribe(tell)),
    () => reader.current(),
  )
}

export const useStatus = (): Status => useStore(useSession().status)

/** Whether one may change the map: for what the interface offers. */
export function useMayEdit(): boolean {
  const session = useSession()
  useReading()
  return session.mayEdit()
}

/** Everybody else, ten times a second at the most: for names and avatars. Cursors are drawn without React. */
export function usePeers(): readonly Peer[] {
  const { awareness } = useSession()
  const [peers, setPeers] = useState(() => readPeers(awareness))
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    const read = (): void => {
      timer.current = undefined
      setPeers((before) => {
        const now = readPeers(awareness).map((peer) => ({ ...peer, cursor: null }))
        return JSON.stringify(before) === JSON.stringify(now) ? before : now
      })
    }
    const handleChange = (): void => {
      timer.current ??= setTimeout(read, 100)
    }
    read()
    awareness.on('change', handleChange)
    return () => {
      awareness.off('change', handleChange)
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [awareness])
  return peers
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

/** A hidden page paints no frames, so there changes are told at once. */
function oncePerFrame(listener: () => void, subscribe: (tell: () => void) => () => void): () => void {
  let frame = 0
  const unsubscribe = subscribe(() => {
    if (document.hidden) return listener()
    if (frame !== 0) return
    frame = requestAnimationFrame(() => {
      frame = 0
      listener()
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    unsubscribe()
  }
}
