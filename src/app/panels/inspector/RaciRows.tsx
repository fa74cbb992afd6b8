// Who is responsible, accountable, consulted and informed.
import { LIMITS } from '../../../core/model/limits.ts'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { DraftInput } from './DraftInput.tsx'
import { Row, Rows } from './Row.tsx'
import { Section } from './Section.tsx'

const PARTS = {
  responsible: 'Responsible',
  accountable: 'Accountable',
  consulted: 'Consulted',
  informed: 'Informed',
} as const
type Part = keyof typeof PARTS

export function RaciRows({ card }: CardControlProps) {
  const setField = useSetField(card)
  const handleCommit = (part: Part, value: string): void => {
    const { [part]: _, ...rest } = card.raci ?? {}
    const raci = value === '' ? rest : { ...rest, [part]: value }
    setField('raci', Object.keys(raci).length === 0 ? undefined : raci)
  }
  return (
    <Section title="Who does what" note="RACI">
      <Rows>
        {(Object.keys(PARTS) as Part[]).map((part) => (
          <Row key={part} label={PARTS[part]}>
            {(control) => (
              <DraftInput
                {...control}
                value={card.raci?.[part] ?? ''}
                maxLength={LIMITS.wordChars}
                placeholder="–"
                onCommit={(value) => handleCommit(part, value)}
              />
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
