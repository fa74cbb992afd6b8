// What stands in a menu, as data, and its drawing: a drop-down and a context menu show the same entries.
import { Check, ChevronRight } from 'lucide-react'
import type * as ContextMenu from 'radix-ui/context-menu'
import type * as DropdownMenu from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import styles from './Menu.module.css'

interface Named {
  readonly label: string
  readonly icon?: ReactNode
}

export type MenuEntry =
  | ({
      readonly kind: 'action'
      readonly shortcut?: string
      readonly danger?: boolean
      readonly disabled?: boolean
      readonly onSelect: () => void
    } & Named)
  /** Goes to an address; `download` names the file instead. */
  | ({ readonly kind: 'link'; readonly href: string; readonly download?: string } & Named)
  | ({
      readonly kind: 'toggle'
      readonly checked: boolean
      readonly shortcut?: string
      /** Several are switched in one go. */
      readonly staysOpen?: boolean
      readonly onChange: (checked: boolean) => void
    } & Named)
  | {
      readonly kind: 'choice'
      readonly value: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
      readonly onChange: (value: string) => void
    }
  | ({ readonly kind: 'submenu'; readonly entries: readonly MenuEntry[] } & Named)
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' }

/** Radix's two menus have the same parts under the same names. */
export type MenuParts = typeof DropdownMenu | typeof ContextMenu

export function drawEntries(parts: MenuParts, entries: readonly MenuEntry[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own, and keep their places while open
  return entries.map((entry, index) => <Entry key={`${index}-${entry.kind}`} parts={parts} entry={entry} />)
}

function Entry({ parts: Part, entry }: { readonly parts: MenuParts; readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case 'action':
      return (
        <Part.Item
          className={styles.item}
          data-danger={entry.danger ?? false}
          disabled={entry.disabled ?? false}
          onSelect={entry.onSelect}
        >
          <Words {...entry} />
        </Part.Item>
      )
    case 'link':
      return (
        <Part.Item className={styles.item} asChild>
          <a href={entry.href} {...(entry.download !== undefined && { download: entry.download })}>
            <Words {...entry} />
          </a>
        </Part.Item>
      )
    case 'toggle':
      return (
        <Part.CheckboxItem
          className={styles.item}
          checked={entry.checked}
          onCheckedChange={entry.onChange}
          onSelect={(event) => entry.staysOpen && event.preventDefault()}
        >
          <Words {...entry} mark={<Mark Indicator={Part.ItemIndicator} />} />
        </Part.CheckboxItem>
      )
    case 'choice':
      return (
        <Part.RadioGroup value={entry.value} onValueChange={entry.onChange}>
          {entry.options.map(({ value, label }) => (
            <Part.RadioItem key={value} className={styles.item} value={value}>
              <Mark Indicator={Part.ItemIndicator} />
              <Words label={label} />
            </Part.RadioItem>
          ))}
        </Part.RadioGroup>
      )
    case 'submenu':
      return (
        <Part.Sub>
          <Part.SubTrigger className={styles.item}>
            <Words {...entry} />
            <ChevronRight size={14} />
          </Part.SubTrigger>
          <Part.Portal>
            <Part.SubContent className={styles.menu} sideOffset={4} collisionPadding={8}>
              {drawEntries(Part, entry.entries)}
            </Part.SubContent>
          </Part.Portal>
        </Part.Sub>
      )
    case 'heading':
      return <Part.Label className={styles.heading}>{entry.label}</Part.Label>
    case 'separator':
      return <Part.Separator className={styles.separator} />
  }
}

interface WordsProps extends Named {
  readonly shortcut?: string
  /** Behind the words, so that all of a menu begin in one line. */
  readonly mark?: ReactNode
}

function Words({ icon, label, shortcut, mark }: WordsProps) {
  return (
    <>
      {icon}
      <span className={styles.label}>{label}</span>
      {mark}
      {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
    </>
  )
}

function Mark({ Indicator }: { readonly Indicator: MenuParts['ItemIndicator'] }) {
  return (
    <span className={styles.mark}>
      <Indicator>
        <Check size={14} />
      </Indicator>
    </span>
  )
}
