// Sentences across the top that stay true for a while: offline, view only, written by a newer version.
import { CloudOff, Eye } from 'lucide-react'
import { access } from '../../core/model/access.ts'
import { useReading, useSession, useStatus } from '../session/hooks.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { useLostFor } from './useLostFor.ts'

/** A blink of the network, over which the first attempt to connect anew succeeds, is not worth a sentence. */
const PATIENCE_MS = 500

export function Notices() {
  const { connection } = useStatus()
  const { role, retry } = useSession()
  const { readOnly, issues } = useReading()
  const offline = useLostFor(connection === 'offline', PATIENCE_MS)
  const newer = issues.find((issue) => issue.code === 'newer-version')
  return (
    <>
      {offline && (
        <Banner
          tone="warn"
          icon={<CloudOff size={16} />}
          action={
            <Button size="sm" onClick={retry}>
              Try now
            </Button>
          }
        >
          <b>Offline.</b> Your changes are kept here and sync when you are back.
        </Banner>
      )}
      {readOnly && newer && <Banner icon={<Eye size={16} />}>{newer.message}</Banner>}
      {!access(role, 'edit') && (
        <Banner icon={<Eye size={16} />}>
          {access(role, 'comment') ? 'You may read and comment.' : 'View only.'} Ask whoever sent you the link for one
          that lets you edit.
        </Banner>
      )}
    </>
  )
}
