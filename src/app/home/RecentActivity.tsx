// Who did what to which map lately, each a way to the map. Nothing where nothing happened.
import { CircleUserRound } from 'lucide-react'
import { useState } from 'react'
import type { Activity } from '../../core/wire/activity.ts'
import { mapAddress } from '../router.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './RecentActivity.module.css'
import { titleOf } from './titleOf.ts'
import { ago, exactly } from './when.ts'

/** Two rows of a laptop; the rest is asked for. */
const SHOWN = 6

export function RecentActivity({ activity, now }: { readonly activity: readonly Activity[]; readonly now: Date }) {
  const [whole, setWhole] = useState(false)
  if (activity.length === 0) return null
  return (
    <section className={styles.activity} aria-labelledby="recent-activity">
      <h2 id="recent-activity" className={styles.heading}>
        Recent activity
      </h2>
      <ul className={styles.list}>
        {activity.slice(0, whole ? undefined : SHOWN).map((entry) => (
          <li key={`${entry.kind}/${entry.mapId}/${entry.by}/${entry.at}`}>
            <Entry entry={entry} now={now} />
          </li>
        ))}
      </ul>
      {activity.length > SHOWN && (
        <Button size="sm" variant="ghost" onClick={() => setWhole(!whole)}>
          {whole ? 'Show the latest only' : 'Show what was before'}
        </Button>
      )}
    </section>
  )
}

function Entry({ entry, now }: { readonly entry: Activity; readonly now: Date }) {
  const { kind, mapId, by, at } = entry
  const title = <span className={styles.title}>{titleOf({ title: entry.mapTitle })}</span>
  return (
    <a className={styles.entry} href={mapAddress(mapId)}>
      {by === null ? (
        <CircleUserRound className={styles.nobody} size={24} aria-hidden />
      ) : (
        <Avatar name={by} sizePx={24} />
      )}
      <span className={styles.words}>
        {by === null ? (
          <>
            {title} {PASSIVE[kind]}
          </>
        ) : (
          <>
            <b>{by}</b> {ACTIVE[kind][0]} {title}
            {ACTIVE[kind][1]}
          </>
        )}
      </span>
      <small className={styles.at} title={exactly(at)}>
        {ago(at, now)}
      </small>
    </a>
  )
}

/** Before and after the title. */
const ACTIVE = {
  created: ['created', ''],
  edited: ['edited', ''],
  commented: ['commented on', ''],
  binned: ['put', ' in the bin'],
} as const satisfies Record<Activity['kind'], readonly [string, string]>

/** Where nobody knows who it was. */
const PASSIVE = {
  created: 'was created',
  edited: 'was edited',
  commented: 'was commented on',
  binned: 'was put in the bin',
} as const satisfies Record<Activity['kind'], string>
