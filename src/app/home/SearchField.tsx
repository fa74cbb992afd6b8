// Narrows the maps to those whose title contains some words.
import { Search } from 'lucide-react'
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
        aria-label="Search maps"
        placeholder="Search maps"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
