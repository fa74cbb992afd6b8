// How far the work on a pain point or an opportunity is. A pain point is not confirmed without evidence.
import { useState } from 'react'
import type { Status } from '../../../core/model/map.ts'
import { statusLabels } from '../labels.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import styles from './StatusRow.module.css'

export function StatusRow({ card, map }: CardControlProps) {
  const setField = useSetField(card)
  const [refused, setRefused] = useState(false)
  const isPain = map.lanes.some(({ id, kind }) => id === card.laneId && kind === 'pains')
  const hasEvidence = card.evidence !== undefined && card.evidence.level !== 'assumed'

  const handleChange = (status: Status | undefined): void => {
    const refuse = status === 'confirmed' && isPain && !hasEvidence
    setRefused(refuse)
    if (!refuse) setField('status', status)
  }
  return (
    <>
      <ChoiceRow label="Status" value={card.status} labels={statusLabels} onChange={handleChange} />
      {refused && !hasEvidence && (
        <p className={styles.told} role="alert">
          Evidence confirms a pain point: say below what was observed or validated, then confirm it.
        </p>
      )}
    </>
  )
}
