// What causes a pain point: one of the 4 Ps.
import { CAUSES } from '../../../core/model/map.ts'
import { causeIcons } from '../../../core/scene/icons.ts'
import { causeLabels } from '../labels.ts'
import { PathIcon } from '../PathIcon.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { Section } from './Section.tsx'
import { Tiles } from './Tiles.tsx'

const OPTIONS = CAUSES.map((cause) => ({
  value: cause,
  label: causeLabels[cause],
  icon: <PathIcon d={causeIcons[cause]} />,
}))

export function CauseField({ card }: CardControlProps) {
  const setField = useSetField(card)
  return (
    <Section title="Cause">
      <Tiles
        label="Cause"
        columns={2}
        value={card.cause}
        options={OPTIONS}
        onChange={(cause) => setField('cause', cause)}
      />
    </Section>
  )
}
