// How often a pain point happens: a number, of what, and counted from what.
import { LIMITS } from '../../../core/model/limits.ts'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { DraftInput } from './DraftInput.tsx'
import styles from './FrequencyRow.module.css'
import { NumberInput } from './NumberInput.tsx'
import { Row } from './Row.tsx'

const FIRST_PER = '% of customers'

export function FrequencyRow({ card, map }: CardControlProps) {
  const setField = useSetField(card)
  const { frequency } = card
  const handleValue = (value: number | undefined): void =>
    setField('frequency', value === undefined ? undefined : { per: FIRST_PER, ...frequency, value })
  const handleBase = (base: string): void => {
    if (!frequency) return
    const { base: _, ...rest } = frequency
    setField('frequency', base === '' ? rest : { ...rest, base })
  }
  return (
    <>
      <Row label="How often">
        {(control) => (
          <span className={styles.frequency}>
            <NumberInput {...control} locale={map.settings.locale} value={frequency?.value} onCommit={handleValue} />
            {frequency && (
              <DraftInput
                aria-label="How often, of what"
                value={frequency.per}
                maxLength={LIMITS.wordChars}
                onCommit={(per) => setField('frequency', { ...frequency, per })}
              />
            )}
          </span>
        )}
      </Row>
      {frequency && (
        <Row label="Counted from">
          {(control) => (
            <DraftInput
              {...control}
              value={frequency.base ?? ''}
              maxLength={LIMITS.wordChars}
              placeholder="Base not given"
              onCommit={handleBase}
            />
          )}
        </Row>
      )}
    </>
  )
}
