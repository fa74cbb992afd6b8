// What each column of a file holds. Those that are used stand first; the others are one click away.
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './ColumnList.module.css'
import { ColumnRow } from './ColumnRow.tsx'
import { counted } from './counted.ts'
import type { MappingProps } from './intakeState.ts'

export function ColumnList(props: MappingProps) {
  const { state, locale } = props
  const { opened, mapping } = state
  const used = opened.profiles.filter(({ heading }) => Object.hasOwn(mapping.columns, heading))
  const others = opened.profiles.filter((profile) => !used.includes(profile))
  // Whoever begins with no column sees all of them, and goes on seeing them.
  const [shown, setShown] = useState(false)
  if (used.length === 0 && !shown) setShown(true)
  return (
    <section aria-label="Columns">
      <h3 className={styles.heading}>Columns</h3>
      <ul className={styles.list}>
        {used.map((profile) => (
          <ColumnRow key={profile.heading} {...props} profile={profile} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p className={styles.others}>
            {counted(others.length, 'column', locale)} {others.length === 1 ? 'is' : 'are'} left out.{' '}
            <Button size="sm" variant="ghost" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? 'Hide them' : 'Show them'}
            </Button>
          </p>
          {shown && (
            <ul className={styles.list}>
              {others.map((profile) => (
                <ColumnRow key={profile.heading} {...props} profile={profile} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}
