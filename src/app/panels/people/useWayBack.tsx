// Removing somebody while a window is open, with the way back inside that window: a toast lies behind it, out of reach.
import { useState } from 'react'
import { restore } from '../../../core/doc/restore.ts'
import type { Result } from '../../../core/model/result.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { AddLink } from '../AddLink.tsx'
import styles from './useWayBack.module.css'

interface Removed {
  readonly collection: 'personas' | 'people' | 'views'
  readonly id: string
  readonly name: string
}

export function useWayBack() {
  const session = useSession()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const remove = (what: Removed, run: () => Result<void, string>): void =>
    gesture(session, () => {
      if (act(run())) setRemoved(what)
    })
  const putBack = (what: Removed): void => {
    gesture(session, () => void act(restore(session.doc, what)))
    setRemoved(null)
  }
  /** Stays until the window closes or somebody else is removed. */
  const line = (
    <p className={styles.line} role="status">
      {removed && (
        <>
          Removed {removed.name}. <AddLink onClick={() => putBack(removed)}>Put back</AddLink>
        </>
      )}
    </p>
  )
  return { remove, line }
}
