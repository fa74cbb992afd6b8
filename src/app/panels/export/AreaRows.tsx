// Which part of the map goes into the picture.
import type { StageId } from '../../../core/model/ids.ts'
import type { Picture } from '../../../core/model/picture.ts'
import { useReading } from '../../session/hooks.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { type Area, type AreaKind, areaInWords, stageAt, stagesWithSteps } from './area.ts'
import styles from './ExportOptions.module.css'
import { OptionRow } from './OptionRow.tsx'

export interface AreaChoice {
  readonly kind: AreaKind
  /** The first and the last stage, for `stages`. */
  readonly stages: readonly [StageId, StageId] | null
}

interface AreaRowsProps {
  readonly value: AreaChoice
  /** The steps that what is selected lies in. */
  readonly selection: Area | null
  /** What is shown of it. */
  readonly picture: Picture
  readonly onChange: (value: AreaChoice) => void
}

const KINDS = [
  { value: 'whole', label: 'Whole map' },
  { value: 'stages', label: 'Stages' },
  { value: 'selection', label: 'Selection' },
] as const satisfies readonly { value: AreaKind; label: string }[]

export function AreaRows({ value, selection, picture, onChange }: AreaRowsProps) {
  const { map } = useReading()
  const stages = stagesWithSteps(map)
  const options = stages.map(({ id, title }) => ({ value: id, label: title || 'Untitled stage' }))
  const [first] = stages
  const kinds = KINDS.filter(({ value: kind }) =>
    kind === 'stages' ? stages.length > 1 : kind === 'whole' || selection !== null,
  )
  if (kinds.length < 2 || !first) return null
  const near = selection && stageAt(map, selection)
  const [from, to] = value.stages ?? [first.id, first.id]
  const known = (id: StageId): StageId => (stages.some((stage) => stage.id === id) ? id : first.id)
  const handleEnd = (ends: readonly [StageId, StageId]): void => onChange({ kind: 'stages', stages: ends })
  return (
    <>
      <OptionRow label="Area">
        <Segmented
          label="Area"
          value={value.kind}
          options={kinds}
          onChange={(kind) => onChange({ kind, stages: near ? [near, near] : (value.stages ?? [first.id, first.id]) })}
        />
      </OptionRow>
      {value.kind === 'selection' && selection && <p className={styles.area}>{areaInWords(map, picture)}</p>}
      {value.kind === 'stages' && (
        <div className={styles.ends}>
          <Select
            label="From stage"
            value={known(from)}
            options={options}
            onChange={(id) => id && handleEnd([id, to])}
          />
          <span>to</span>
          <Select label="To stage" value={known(to)} options={options} onChange={(id) => id && handleEnd([from, id])} />
        </div>
      )}
    </>
  )
}
