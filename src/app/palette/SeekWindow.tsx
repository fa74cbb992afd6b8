// The window in which something is found by typing and chosen from a list: commands, steps. Closes on Escape, on a press
// beside it, and on the choice, which is carried out once the focus is back where it was. Knows no list.
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import { type ReactNode, useRef, useState } from 'react'
import { useTypedAhead } from '../editor/typedAhead.ts'
import { EmptyList } from '../ui/SearchList.tsx'
import styles from './SeekWindow.module.css'

interface SeekWindowProps {
  /** Spoken. */
  readonly title: string
  readonly placeholder: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly onClose: () => void
  /** Items of the list; what they do is given to `choose`. */
  readonly children: (choose: (run: () => void) => void) => ReactNode
  /** Where the list is empty. */
  readonly empty: string
  /** What Enter does. */
  readonly enter: string
}

export function SeekWindow({ title, placeholder, words, onWords, onClose, children, empty, enter }: SeekWindowProps) {
  const [cameFrom] = useState(() => document.activeElement)
  const [isOpen, setOpen] = useState(false)
  const chosen = useRef<(() => void) | null>(null)
  const choose = (run: () => void): void => {
    chosen.current = run
    onClose()
  }
  return (
    <Radix.Root open onOpenChange={(open) => open || onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim}>
          <Radix.Content
            className={styles.window}
            aria-describedby={undefined}
            onOpenAutoFocus={(event) => {
              // From here on the window keeps the focus in it, so the field may take it.
              event.preventDefault()
              setOpen(true)
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true })
              // After that: it may open a field, which keeps the focus.
              chosen.current?.()
            }}
          >
            <Radix.Title className={styles.spoken}>{title}</Radix.Title>
            <Command label={title} shouldFilter={false} loop>
              <SeekField {...{ placeholder, words, onWords, isOpen }} />
              <Command.List className={styles.list} label={title}>
                <EmptyList>{empty}</EmptyList>
                {children(choose)}
              </Command.List>
            </Command>
            <p className={styles.foot}>
              <kbd>↑ ↓</kbd> choose <kbd>Enter</kbd> {enter} <kbd>Esc</kbd> close
            </p>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

const NOT_YET = { current: null }

interface SeekFieldProps extends Pick<SeekWindowProps, 'placeholder' | 'words' | 'onWords'> {
  readonly isOpen: boolean
}

function SeekField({ placeholder, words, onWords, isOpen }: SeekFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useTypedAhead(isOpen ? field : NOT_YET, { words, onWords })
  return (
    <div className={styles.field}>
      <Search size={16} />
      <Command.Input
        ref={field}
        className={styles.input}
        placeholder={placeholder}
        value={words}
        onValueChange={onWords}
      />
    </div>
  )
}

interface SeekItemProps {
  /** Another one with other words: the list then takes its first item anew, and tells the field which element that is. */
  readonly value: string
  readonly before: ReactNode
  readonly children: ReactNode
  /** What it belongs to. */
  readonly aside?: ReactNode
  readonly keys?: string | undefined
  readonly onChoose: () => void
}

export function SeekItem({ value, before, children, aside, keys, onChoose }: SeekItemProps) {
  return (
    <Command.Item className={styles.item} value={value} onSelect={onChoose}>
      <span className={styles.before}>{before}</span>
      <span className={styles.words}>{children}</span>
      {aside && <span className={styles.aside}>{aside}</span>}
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </Command.Item>
  )
}

export function SeekGroup({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Command.Group className={styles.group} heading={name}>
      {children}
    </Command.Group>
  )
}
