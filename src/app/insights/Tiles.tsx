// The few numbers that stand above the charts, each with what it rests on.
import type { ReactNode } from 'react'
import { bandOf } from '../../core/feedback/band.ts'
import { coverage } from '../../core/model/coverage.ts'
import { avoidableCost } from '../../core/model/demandCost.ts'
import type { JourneyMap } from '../../core/model/map.ts'
import { formatFixed } from '../../core/scene/format.ts'
import { isTold, METRIC_WORDS, rangeText, scoreText } from '../../core/scene/stepScore.ts'
import type { Slices } from '../../core/wire/slices.ts'
import { formatMoney } from '../panels/money.ts'
import { BAND_INKS } from './chart.ts'
import { lowest, positionIn, type StepFinding } from './findings.ts'
import styles from './Tiles.module.css'

interface TilesProps {
  readonly map: JourneyMap
  readonly findings: readonly StepFinding[]
  readonly slices: Slices
}

export function Tiles({ map, findings, slices }: TilesProps) {
  const { locale } = map.settings
  const { steps, claims, validated } = coverage(map)
  const heard = findings.filter(({ score }) => score !== undefined)
  const worst = lowest(findings)
  const gap = findings
    .flatMap(({ step, expectation }) => (expectation && isTold(expectation) ? [{ step, expectation }] : []))
    .toSorted((a, b) => a.expectation.score - b.expectation.score)[0]
  const cost = avoidableCost(map)
  const compared = slices.steps.filter(({ groups }) => groups.length > 1)
  const differing = new Set(
    compared.filter(({ groups }) => groups.some(({ differs }) => differs !== null)).map(({ stepId }) => stepId),
  )
  return (
    <ul className={styles.tiles} aria-label="At a glance">
      <Tile name="Steps with feedback" value={`${heard.length} of ${steps}`} wide>
        <span className={styles.bits} aria-hidden="true">
          {findings.map(({ step, score }) => (
            <i key={step.id} data-heard={score !== undefined} />
          ))}
        </span>
        claims validated {validated} of {claims}
      </Tile>
      <Tile
        name="Lowest score"
        value={worst ? scoreText(worst.score, locale) : null}
        {...(worst && { colour: BAND_INKS[bandOf(positionIn(worst.score, worst.score.score))] })}
      >
        {worst
          ? `${METRIC_WORDS[worst.score.metric]} ${rangeText(worst.score, locale)}, n ${formatFixed(worst.score.n, 0, locale)} · ${worst.step.title}`
          : 'Scores appear from 5 responses, with their range'}
      </Tile>
      <Tile
        name="Largest gap"
        value={gap ? formatFixed(gap.expectation.score, 0, locale) : null}
        {...(gap && { colour: gap.expectation.score < 0 ? BAND_INKS[0] : BAND_INKS[4] })}
      >
        {gap
          ? `${rangeText(gap.expectation, locale)}, n ${formatFixed(gap.expectation.n, 0, locale)} · ${gap.step.title}`
          : 'Nobody has compared a step with what they expected'}
      </Tile>
      <Tile name="Avoidable contacts" value={cost === null ? null : formatMoney(cost, map.settings)}>
        {cost === null ? 'No pain point names the contacts it causes' : 'a month, by the pain points'}
      </Tile>
      <Tile
        name={GROUPS_DIFFER[slices.by]}
        value={compared.length === 0 ? null : `${differing.size} of ${countSteps(compared)}`}
      >
        {compared.length === 0 ? 'No two groups have responded' : 'steps'}
      </Tile>
    </ul>
  )
}

const countSteps = (rows: Slices['steps']): number => new Set(rows.map(({ stepId }) => stepId)).size

const GROUPS_DIFFER = {
  channel: 'Channels differ',
  segment: 'Segments differ',
  region: 'Regions differ',
  persona: 'Personas differ',
  servedBy: 'Those who serve differ',
} as const

interface TileProps {
  readonly name: string
  /** null: not known. */
  readonly value: string | null
  readonly colour?: string
  readonly wide?: boolean
  readonly children: ReactNode
}

function Tile({ name, value, colour, wide = false, children }: TileProps) {
  return (
    <li className={styles.tile} data-wide={wide}>
      <span className={styles.name}>{name}</span>
      <span className={styles.line}>
        {value !== null && <b style={{ color: colour }}>{value}</b>}
        <span className={styles.words}>{children}</span>
      </span>
    </li>
  )
}
