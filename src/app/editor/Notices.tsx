// Sentences across the top that stay true for a while: offline, view only, written by a newer version.
import { CloudOff, Eye } from 'lucide-react'
import type { MapReading } from '../../core/doc/read.ts'
import { access } from '../../core/model/access.ts'
import { useOffline, useReadingOf, useSession } from '../session/hooks.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { useLostFor } from './useLostFor.ts'

/** A blink of the network, over which the first attempt to connect anew succeeds, is not worth a sentence. */
const PATIENCE_MS = 500

export function Notices() {
  const { role, retry } = useSession()
  const newer = useReadingOf(newerVersion)
  const offline = useLostFor(useOffline(), PATIENCE_MS)
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
      {newer && <Banner icon={<Eye size={16} />}>{newer}</Banner>}
      {!access(role, 'edit') && (
        <Banner icon={<Eye size={16} />}>
          {access(role, 'comment') ? 'You may read and comment.' : 'View only.'} Ask whoever sent you the link for one
          that lets you edit.
        </Banner>
      )}
    </>
  )
}

/** What it says of itself; set only where the map is read-only for that. */
const newerVersion = ({ issues }: MapReading): string | undefined =>
  issues.find(({ code }) => code === 'newer-version')?.message
