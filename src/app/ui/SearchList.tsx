// A list within a dialog that gets shorter with every letter typed. Knows no items, and not how they are found.
import { Command } from 'cmdk'
import type { ReactNode } from 'react'
import styles from './SearchList.module.css'

interface SearchListProps {
  /** Spoken. */
  readonly label: string
  readonly placeholder: string
  /** Where nothing is found; absent where there is always an item or another sentence. */
  readonly empty?: string
  readonly onWords: (words: string) => void
  readonly children: ReactNode
}

export const SearchList = ({ label, placeholder, empty, onWords, children }: SearchListProps) => (
  <Command className={styles.command} label={label} shouldFilter={false}>
    <Command.Input className={styles.input} placeholder={placeholder} onValueChange={onWords} />
    <Command.List className={styles.list} label={label}>
      {empty && <EmptyList>{empty}</EmptyList>}
      {children}
    </Command.List>
  </Command>
)

/** A list without options is none: the sentence is one that cannot be chosen. */
export const EmptyList = ({ children }: { readonly children: ReactNode }) => (
  <Command.Empty>
    <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true" className={styles.empty}>
      {children}
    </div>
  </Command.Empty>
)

interface SearchItemProps {
  readonly value: string
  readonly icon: ReactNode
  readonly title: string
  /** Where it is, or what choosing it makes. */
  readonly aside?: ReactNode
  readonly onChoose: () => void
}

export const SearchItem = ({ value, icon, title, aside, onChoose }: SearchItemProps) => (
  <Command.Item value={value} className={styles.item} onSelect={onChoose}>
    {icon}
    <span className={styles.title} dir="auto">
      {title}
    </span>
    {aside && <span className={styles.place}>{aside}</span>}
  </Command.Item>
)
