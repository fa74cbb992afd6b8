// The way into a map: exchanges the link's key, says plainly when the map does not open, asks a newcomer's name once, and
// only then shows what stands behind it. Knows nothing of what is in a map.
import { lazy, type ReactNode, Suspense, startTransition, useCallback, useLayoutEffect, useState } from 'react'
import { access } from '../../core/model/access.ts'
import type { MapId } from '../../core/model/ids.ts'
import type { Session } from '../../core/wire/session.ts'
import { openSession, restoreMap } from '../api/maps.ts'
import { type Answer, type Trouble, UNREACHABLE } from '../api/request.ts'
import { knownMap, rememberMap } from '../offline/knownMaps.ts'
import { offerTour } from '../tour/tour.ts'
import { isNamePutOff, putNameOff } from '../visitor/keptVisitor.ts'
import { loadVisitor, useVisitor } from '../visitor/visitor.ts'
import { Opening } from './Opening.tsx'
import { TroubleScreen } from './TroubleScreen.tsx'

const NameDialog = lazy(async () => ({ default: (await import('../visitor/NameDialog.tsx')).NameDialog }))

interface MapDoorProps {
  /** From the address: the server has not judged it yet. */
  readonly id: string
  /** `onSentAway`: the sync server has closed the map, with the code of a trouble. */
  readonly children: (session: Session, onSentAway: (code: string) => void) => ReactNode
}

type Door =
  | { readonly state: 'opening' }
  | { readonly state: 'shut'; readonly trouble: Trouble; readonly restorable?: MapId }
  | { readonly state: 'naming'; readonly session: Session }
  | { readonly state: 'open'; readonly session: Session }

export function MapDoor({ id, children }: MapDoorProps) {
  const [door, setDoor] = useState<Door>({ state: 'opening' })
  const open = useCallback(async () => {
    setDoor({ state: 'opening' })
    const now = await tryDoor(id)
    // What stands behind the door may still be on its way: React would hold back what comes after a sign of waiting.
    startTransition(() => setDoor(now))
  }, [id])
  // Judged anew, since the server knows more than its close code says; when it would open the door after all, the code stands.
  const handleSentAway = useCallback(
    async (code: string) => {
      const now = await tryDoor(id)
      setDoor(now.state === 'shut' ? now : { state: 'shut', trouble: { code, sentence: '', problems: [] } })
    },
    [id],
  )
  // Asked before the first paint, not after it.
  useLayoutEffect(() => {
    void open()
    // The key of a link stands after the `#`: another link to the same map may allow something else.
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [open])

  const handleNamed = (session: Session): void => {
    if (useVisitor.getState()?.name === null) putNameOff(session.map.id)
    offerTour()
    startTransition(() => setDoor({ state: 'open', session }))
  }
  switch (door.state) {
    case 'opening':
      return <Opening />
    case 'shut':
      return <ShutDoor {...door} onRetry={open} />
    case 'naming':
      return (
        <>
          <Opening words={null} />
          <Suspense>
            <NameDialog open onClose={() => handleNamed(door.session)} />
          </Suspense>
        </>
      )
    case 'open':
      return children(door.session, handleSentAway)
  }
}

interface ShutDoorProps {
  readonly trouble: Trouble
  /** In the bin, and this person may put it back. */
  readonly restorable?: MapId
  readonly onRetry: () => Promise<void>
}

function ShutDoor({ trouble, restorable, onRetry }: ShutDoorProps) {
  const [failed, setFailed] = useState<Trouble | null>(null)
  const handleRestore = async (id: MapId) => {
    const answer = await restoreMap(id)
    if (answer.ok) await onRetry()
    else setFailed(answer.trouble)
  }
  return (
    <TroubleScreen
      trouble={failed ?? trouble}
      onRetry={onRetry}
      {...(restorable && { onRestore: () => handleRestore(restorable) })}
    />
  )
}

async function tryDoor(id: string): Promise<Door> {
  const key = location.hash.slice(1) || null
  // The server remembers who came by a link, so whoever comes first of all gets an id before.
  if (key !== null && useVisitor.getState() === null) await loadVisitor()
  const [session, visitor] = await Promise.all([openSession(id, key), loadVisitor()])
  if (!session.ok) {
    // What this browser keeps of the map can be worked on until the server is back and judges anew.
    const known = session.trouble.code === UNREACHABLE ? knownMap(id) : null
    return known ? { state: 'open', session: known } : { state: 'shut', trouble: session.trouble }
  }
  const { map, role } = session.value
  if (map.deletedAt !== null) {
    return { state: 'shut', trouble: IN_BIN, ...(access(role, 'own') && { restorable: map.id }) }
  }
  rememberMap(session.value)
  // Who only looks is not seen, so needs no name.
  const needsName = access(role, 'comment') && isNameless(visitor) && !isNamePutOff(map.id)
  return { state: needsName ? 'naming' : 'open', session: session.value }
}

const IN_BIN: Trouble = { code: 'map-in-bin', sentence: '', problems: [] }

const isNameless = (visitor: Answer<{ readonly name: string | null }>) => visitor.ok && visitor.value.name === null
