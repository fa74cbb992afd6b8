// One of a few as tiles with pictures. Pressing the chosen one again takes the choice back.
import * as Radix from 'radix-ui/toggle-group'
import type { CSSProperties, ReactNode } from 'react'
import styles from './Tiles.module.css'

interface TilesProps<T extends string> {
  /** Spoken; the heading on screen says the same. */
  readonly label: string
  readonly value: T | undefined
  readonly options: readonly { readonly value: T; readonly label: string; readonly icon: ReactNode }[]
  readonly columns: number
  /** The picture above its words instead of before them. */
  readonly tall?: boolean
  readonly tone?: 'accent' | 'severity'
  readonly onChange: (value: T | undefined) => void
}

export function Tiles<T extends string>(props: TilesProps<T>) {
  const { label, value, options, columns, tall = false, tone = 'accent', onChange } = props
  return (
    <Radix.Root
      type="single"
      className={styles.tiles}
      aria-label={label}
      value={value ?? ''}
      style={{ '--columns': columns } as CSSProperties}
      onValueChange={(next) => onChange(options.find((option) => option.value === next)?.value)}
    >
      {options.map((option) => (
        <Radix.Item key={option.value} className={styles.tile} value={option.value} data-tall={tall} data-tone={tone}>
          {option.icon}
          {option.label}
        </Radix.Item>
      ))}
    </Radix.Root>
  )
}
