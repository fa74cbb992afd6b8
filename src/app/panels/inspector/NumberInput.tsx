// A number, typed and shown as the map's locale writes it. Empty means not known, which is not zero.
import { formatNumber } from '../../../core/scene/format.ts'
import { DraftInput, type DraftInputProps } from './DraftInput.tsx'
import { parseNumber } from './parseNumber.ts'

interface NumberInputProps extends Omit<DraftInputProps, 'value' | 'refuse' | 'onCommit' | 'min' | 'max'> {
  readonly value: number | undefined
  readonly locale: string
  readonly min?: number
  readonly max?: number
  readonly onCommit: (value: number | undefined) => void
}

export function NumberInput({ value, locale, min, max, onCommit, ...rest }: NumberInputProps) {
  const refuse = (draft: string): string | null => {
    if (draft === '') return null
    const number = parseNumber(draft, locale)
    if (number === null) return 'This is not a number.'
    if (min !== undefined && max !== undefined && (number < min || number > max)) return `From ${min} to ${max}.`
    if (min !== undefined && number < min) return `Not below ${min}.`
    return null
  }
  return (
    <DraftInput
      inputMode="decimal"
      placeholder="–"
      {...rest}
      value={value === undefined ? '' : formatNumber(value, locale)}
      refuse={refuse}
      onCommit={(draft) => onCommit(parseNumber(draft, locale) ?? undefined)}
    />
  )
}
