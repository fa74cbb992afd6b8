// How bad a pain point is: four shapes, whose tint falls with severity.
import type { Severity } from '../../../core/model/map.ts'
import { SEVERITY_NAMES } from '../../../core/scene/marks.ts'
import { SeverityMark } from '../SeverityMark.tsx'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import { Section } from './Section.tsx'
import { Tiles } from './Tiles.tsx'

const SEVERITIES: readonly Severity[] = [1, 2, 3, 4]
const OPTIONS = SEVERITIES.map((severity) => ({
  value: String(severity),
  label: SEVERITY_NAMES[severity],
  icon: <SeverityMark severity={severity} />,
}))

export function SeverityField({ card }: CardControlProps) {
  const setField = useSetField(card)
  const handleChange = (value: string | undefined): void => {
    setField(
      'severity',
      SEVERITIES.find((severity) => String(severity) === value),
    )
  }
  return (
    <Section title="Severity">
      <Tiles
        label="Severity"
        columns={4}
        tall
        tone="severity"
        value={card.severity === undefined ? undefined : String(card.severity)}
        options={OPTIONS}
        onChange={handleChange}
      />
    </Section>
  )
}
