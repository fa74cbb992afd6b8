// How far the work on a pain point or an opportunity is. A pain point is not confirmed without evidence.
import { useState } from 'react'
import type { Status } from '../../../core/model/map.ts'
import { statusLabels } from '../labels.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { LACKS_EVIDENCE, lacksEvidence } from './confirming.ts'
import styles from './StatusRow.module.css'

export function StatusRow({ card, map }: CardControlProps) {
  const setField = useSetField(card)
  const [refused, setRefused] = useState(false)

  const handleChange = (status: Status | undefined): void => {
    const refuse = lacksEvidence(map, card, status)
    setRefused(refuse)
    if (!refuse) setField('status', status)
  }
  return (
    <>
      <ChoiceRow label="Status" value={card.status} labels={statusLabels} onChange={handleChange} />
      {refused && lacksEvidence(map, card, 'confirmed') && (
        <p className={styles.told} role="alert">
          {LACKS_EVIDENCE}
        </p>
      )}
    </>
  )
}
