// Words to find maps, cards and steps by.
import { Search } from 'lucide-react'
import { SEARCH_CHARS } from '../../core/wire/routes.ts'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

export function SearchField({ value, onChange }: SearchFieldProps) {
  return (
    <label className={styles.search}>
      <Search size={15} aria-hidden />
      <input
        type="search"
        aria-label="Search maps and cards"
        placeholder="Search maps and cards"
        maxLength={SEARCH_CHARS}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
