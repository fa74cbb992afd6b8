// The server sent this tab away, or was never there: says why, and keeps what was typed within reach.
import { useEffect } from 'react'
import { CLOSE } from '../../core/wire/close.ts'
import { UNREACHABLE } from '../api/request.ts'
import { Opening } from '../door/Opening.tsx'
import { TroubleScreen } from '../door/TroubleScreen.tsx'
import { troubleOfClose } from '../door/troubles.ts'
import { useSession, useStatus } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorScreen } from '../ui/ErrorScreen.tsx'
import { downloadMapFile } from './downloadMapFile.ts'

interface ClosedScreenProps {
  /** Asks the door why: the close code alone does not know a map in the bin from one that never was. */
  readonly onSentAway: (code: string) => void
}

export function ClosedScreen({ onSentAway }: ClosedScreenProps) {
  const session = useSession()
  const { phase, close } = useStatus()
  const code = close === null ? null : troubleOfClose(close)
  useEffect(() => {
    if (code) onSentAway(code)
  }, [code, onSentAway])
  if (phase === 'unreachable')
    return <TroubleScreen trouble={{ code: UNREACHABLE, sentence: '', problems: [] }} onRetry={session.retry} />
  if (code) return <Opening words={null} />
  const ways = [
    <Button key="download" onClick={() => downloadMapFile(session)}>
      Download what is here
    </Button>,
    <Button key="reload" variant="primary" onClick={() => location.reload()}>
      Load anew
    </Button>,
  ]
  return close === CLOSE.upgrade ? (
    <ErrorScreen title="Throughline was updated" ways={ways}>
      This tab is older than the server. Everything you typed is kept in this browser; load the page anew to go on.
    </ErrorScreen>
  ) : (
    <ErrorScreen title="The server closed this map" ways={ways}>
      Something that was sent could not be taken. What you typed is kept in this browser. Load the page anew; if it
      happens again, download the map as a file and tell whoever runs the server.
    </ErrorScreen>
  )
}
