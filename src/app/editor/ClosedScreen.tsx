// The server sent this tab away, or was never there: says why, and keeps what was typed within reach.
import { CLOSE } from '../../core/wire/close.ts'
import { UNREACHABLE } from '../api/request.ts'
import { TroubleScreen } from '../door/TroubleScreen.tsx'
import { troubleOfClose } from '../door/troubles.ts'
import { useSession, useStatus } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorScreen } from '../ui/ErrorScreen.tsx'
import { downloadMapFile } from './downloadMapFile.ts'

export function ClosedScreen() {
  const session = useSession()
  const { phase, close } = useStatus()
  if (phase === 'unreachable')
    return <TroubleScreen trouble={{ code: UNREACHABLE, sentence: '', problems: [] }} onRetry={session.retry} />
  const code = close === null ? null : troubleOfClose(close)
  if (code) return <TroubleScreen trouble={{ code, sentence: '', problems: [] }} />
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
