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
  return <SeverityTiles value={card.severity} onChange={(severity) => setField('severity', severity)} />
}

interface SeverityTilesProps {
  readonly value: Severity | undefined
  readonly onChange: (severity: Severity | undefined) => void
}

export function SeverityTiles({ value, onChange }: SeverityTilesProps) {
  const handleChange = (chosen: string | undefined): void =>
    onChange(SEVERITIES.find((severity) => String(severity) === chosen))
  return (
    <Section title="Severity">
      <Tiles
        label="Severity"
        columns={4}
        tall
        tone="severity"
        value={value === undefined ? undefined : String(value)}
        options={OPTIONS}
        onChange={handleChange}
      />
    </Section>
  )
}
