// What stands behind a card: how sure, on what base, by which method, when.
import { LIMITS } from '../../../core/model/limits.ts'
import type { Card } from '../../../core/model/map.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { choices, evidenceLabels } from '../labels.ts'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { DateInput } from './DateInput.tsx'
import { DraftInput } from './DraftInput.tsx'
import { Row, Rows } from './Row.tsx'
import { Section } from './Section.tsx'

type Evidence = NonNullable<Card['evidence']>

const OPTIONS = choices(evidenceLabels).map((level) => ({ value: level, label: evidenceLabels[level] }))
const NOTES: Readonly<Record<Evidence['level'], string>> = {
  assumed: 'nobody asked customers yet',
  observed: 'a verbatim or a field note',
  validated: 'a base, such as 5 of 8 interviews',
}

export function EvidenceField({ card }: CardControlProps) {
  const setField = useSetField(card)
  const { evidence } = card
  const set = (change: Partial<Evidence>): void =>
    setField('evidence', without(evidence ?? { level: 'assumed' }, change))
  return (
    <Section title="Evidence" note={NOTES[evidence?.level ?? 'assumed']}>
      <Segmented
        label="Evidence"
        value={evidence?.level ?? 'assumed'}
        options={OPTIONS}
        onChange={(level) => set({ level })}
      />
      {evidence && evidence.level !== 'assumed' && (
        <Rows>
          <Row label="Base">
            {(control) => (
              <DraftInput
                {...control}
                value={evidence.base ?? ''}
                maxLength={LIMITS.wordChars}
                placeholder="5 of 8 interviews"
                onCommit={(base) => set({ base })}
              />
            )}
          </Row>
          <Row label="Method">
            {(control) => (
              <DraftInput
                {...control}
                value={evidence.method ?? ''}
                maxLength={LIMITS.wordChars}
                placeholder="Interviews, diary, survey"
                onCommit={(method) => set({ method })}
              />
            )}
          </Row>
          <Row label="Date">
            {(control) => (
              <DateInput control={control} value={evidence.date} onCommit={(date) => set({ date: date ?? '' })} />
            )}
          </Row>
        </Rows>
      )}
    </Section>
  )
}

/** An empty word takes its field away. */
function without(evidence: Evidence, change: Partial<Evidence>): Evidence {
  const { level, ...rest } = { ...evidence, ...change }
  return { level, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')) }
}
