// One of many, behind a button. `null` is "none chosen"; give `noneLabel` where a choice may be taken back.
import { Check, ChevronDown } from 'lucide-react'
import * as Radix from 'radix-ui/select'
import { type ReactNode, useState } from 'react'
import { type Recent, recentFirst, remember } from '../recent.ts'
import type { FieldControl } from './Field.tsx'
import styles from './Select.module.css'

export interface SelectOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
}

interface SelectProps<T extends string> {
  readonly value: T | null
  readonly options: readonly SelectOption<T>[]
  readonly onChange: (value: T | null) => void
  readonly placeholder?: string
  readonly noneLabel?: string
  readonly disabled?: boolean
  /** `plain`: without a box of its own, its words to the right, for lists of properties. */
  readonly look?: 'field' | 'plain'
  /** Those of them that were chosen lately stand first. */
  readonly recent?: Recent | undefined
  /** From `Field`; without a field, give `label`. */
  readonly control?: FieldControl
  readonly label?: string
}

/** Radix keeps the empty string for "no value", so a choice of none needs a value that no option can have. */
const NONE = '\u0000none'

export function Select<T extends string>(props: SelectProps<T>) {
  const { value, options, onChange, placeholder = 'Choose', noneLabel, disabled = false, control, label } = props
  const { look = 'field', recent } = props
  const handleChange = (next: string) => {
    const option = options.find(({ value: each }) => each === next)
    if (recent && option) remember(recent, option.value)
    onChange(option?.value ?? null)
  }
  // Radix renders the choices of a closed list, too. A panel of properties has a hundred of them, drawn anew at every letter
  // that is typed; they are needed from the moment the button has the focus, when letters choose among them.
  const [wanted, setWanted] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <Radix.Root
      value={value ?? ''}
      onValueChange={handleChange}
      onOpenChange={(open) => open && setWanted(true)}
      disabled={disabled}
    >
      <Radix.Trigger
        className={styles.trigger}
        data-look={look}
        aria-label={label}
        onFocus={() => setWanted(true)}
        {...control}
      >
        <span className={styles.value}>
          <Radix.Value placeholder={placeholder}>{chosen && <Words {...chosen} />}</Radix.Value>
        </span>
        <Radix.Icon asChild>
          <ChevronDown size={14} />
        </Radix.Icon>
      </Radix.Trigger>
      {wanted && (
        <Radix.Portal>
          <Radix.Content className={styles.list} position="popper" sideOffset={4} collisionPadding={8}>
            <Radix.Viewport className={styles.viewport}>
              {noneLabel !== undefined && <Option value={NONE} label={noneLabel} />}
              {recent ? <RecentFirst of={recent} options={options} /> : drawn(options)}
            </Radix.Viewport>
          </Radix.Content>
        </Radix.Portal>
      )}
    </Radix.Root>
  )
}

const drawn = (options: readonly SelectOption<string>[]) =>
  options.map((option) => <Option key={option.value} {...option} />)

interface RecentFirstProps {
  readonly of: Recent
  readonly options: readonly SelectOption<string>[]
}

function RecentFirst({ of, options }: RecentFirstProps) {
  const { recent, others } = recentFirst(of, options, ({ value }) => value)
  return (
    <>
      {drawn(recent)}
      {recent.length > 0 && <Radix.Separator className={styles.separator} />}
      {drawn(others)}
    </>
  )
}

function Option({ value, label, icon }: SelectOption<string>) {
  return (
    <Radix.Item className={styles.option} value={value} textValue={label}>
      <Radix.ItemText>
        <Words icon={icon} label={label} />
      </Radix.ItemText>
      <Radix.ItemIndicator>
        <Check size={14} />
      </Radix.ItemIndicator>
    </Radix.Item>
  )
}

const Words = ({ icon, label }: Pick<SelectOption<string>, 'icon' | 'label'>) => (
  <span className={styles.words}>
    {icon}
    <span title={label}>{label}</span>
  </span>
)
