// A short value that is chosen as a whole: written to the map when the field is left or Enter is pressed, given up on Escape.
// What a colleague writes meanwhile shows unless this field is being typed in.
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react'
import styles from './DraftInput.module.css'

export interface DraftInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'defaultValue' | 'onChange' | 'className'> {
  readonly value: string
  /** What is wrong with a draft, in a sentence; null: it can be kept. A refused draft stays until it is put right. */
  readonly refuse?: (draft: string) => string | null
  readonly onCommit: (value: string) => void
  /** When the field is left, whether something was written or not. */
  readonly onLeave?: () => void
  /** After the value: "%", "days". */
  readonly suffix?: string
}

export function DraftInput({ value, refuse, onCommit, onLeave, suffix, ...rest }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const givenUp = useRef(false)
  const refusalId = useId()
  const refusal = draft === null ? null : (refuse?.(draft.trim()) ?? null)

  const handleBlur = () => {
    if (refusal !== null && !givenUp.current) return
    if (draft !== null && !givenUp.current && draft.trim() !== value) onCommit(draft.trim())
    givenUp.current = false
    setDraft(null)
    onLeave?.()
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') event.currentTarget.blur()
    if (event.key === 'Escape') {
      event.stopPropagation()
      givenUp.current = true
      event.currentTarget.blur()
    }
  }
  return (
    <span className={styles.field}>
      <span className={styles.line} data-invalid={refusal !== null}>
        <input
          type="text"
          autoComplete="off"
          {...rest}
          className={styles.input}
          value={draft ?? value}
          aria-invalid={refusal !== null}
          aria-describedby={refusal === null ? rest['aria-describedby'] : refusalId}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={handleBlur}
          onKeyDown={handleKeyDown}
        />
        {suffix && value !== '' && <span className={styles.suffix}>{suffix}</span>}
      </span>
      {refusal !== null && (
        <span id={refusalId} className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </span>
  )
}
