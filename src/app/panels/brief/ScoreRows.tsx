// How a map makes scores of responses, and from when on they are enough. Everybody's scores follow.
import { setSetting } from '../../../core/doc/commands/brief.ts'
import type { Settings } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { Select } from '../../ui/Select.tsx'
import { ChoiceRow } from '../inspector/ChoiceRow.tsx'
import { labelledOptions } from '../inspector/labelledOptions.ts'
import { NumberInput } from '../inspector/NumberInput.tsx'
import { Row, Rows } from '../inspector/Row.tsx'
import { Section } from '../inspector/Section.tsx'
import { metricLabels, periodLabels } from '../labels.ts'

const CSAT_METHODS = { mean: 'Mean, of 5', 'top-box': 'Share of 4 and 5' } as const
const CES_METHODS = { mean: 'Mean, of 7', 'top-box': 'Share of 5 to 7' } as const

export function ScoreRows({ settings }: { readonly settings: Settings }) {
  const session = useSession()
  const { enough, locale, csatMethod = 'mean', cesMethod = 'mean', period = 'day', leadingMetric } = settings
  const set = <F extends keyof Settings>(field: F, value: Settings[F]): void =>
    gesture(session, () => void act(setSetting(session.doc, { field, value })))
  return (
    <Section title="Scores">
      <Rows>
        <Choice
          label="CSAT is told as"
          value={csatMethod}
          labels={CSAT_METHODS}
          onChange={(method) => set('csatMethod', method)}
        />
        <Choice
          label="CES is told as"
          value={cesMethod}
          labels={CES_METHODS}
          onChange={(method) => set('cesMethod', method)}
        />
        <ChoiceRow
          label="Leading metric"
          value={leadingMetric}
          labels={metricLabels}
          noneLabel="The one with most responses"
          onChange={(metric) => set('leadingMetric', metric)}
        />
        <Choice
          label="Each customer counts once a"
          value={period}
          labels={periodLabels}
          onChange={(each) => set('period', each)}
        />
        <Row label="Enough from how many responses">
          {(control) => (
            <NumberInput
              {...control}
              min={5}
              locale={locale}
              value={enough.n}
              onCommit={(n) => n !== undefined && set('enough', { ...enough, n })}
            />
          )}
        </Row>
        <Row label="And a range of at most ±, of 100">
          {(control) => (
            <NumberInput
              {...control}
              min={0}
              max={100}
              locale={locale}
              value={enough.halfWidth}
              onCommit={(halfWidth) => halfWidth !== undefined && set('enough', { ...enough, halfWidth })}
            />
          )}
        </Row>
      </Rows>
    </Section>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly labels: Readonly<Record<T, string>>
  readonly onChange: (value: T) => void
}

/** One of them always holds. */
function Choice<T extends string>({ label, value, labels, onChange }: ChoiceProps<T>) {
  return (
    <Row label={label}>
      {(control) => (
        <Select
          look="plain"
          control={control}
          value={value}
          options={labelledOptions(labels)}
          onChange={(next) => next && onChange(next)}
        />
      )}
    </Row>
  )
}
