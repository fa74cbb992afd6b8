// What would be taken and what not, before anything is: counts, and each trouble by row with the click that settles it.
import { CircleAlert } from 'lucide-react'
import type { StepTitle } from '../../core/intake/matchStep.ts'
import { fixesOf, type Problem, problemText } from '../../core/intake/problems.ts'
import { formatFixed } from '../../core/scene/format.ts'
import type { Mapping } from '../../core/wire/mappings.ts'
import { counted } from './counted.ts'
import type { Outcome } from './deliver.ts'
import type { Judged } from './intakeOrder.ts'
import styles from './Verdict.module.css'
import { recordWord } from './words.ts'

interface VerdictProps {
  readonly judged: Judged
  readonly dryRun: Outcome
  readonly steps: readonly StepTitle[]
  readonly locale: string
  readonly onFix: (mapping: Mapping) => void
}

export function Verdict({ judged, dryRun, steps, locale, onFix }: VerdictProps) {
  const { rows, takenRows, problems, mapping, wrongRows } = judged
  return (
    <div className={styles.verdict}>
      <div className={styles.bar} aria-hidden>
        <i data-part="taken" style={{ flexGrow: takenRows }} />
        <i
          data-part="wrong"
          style={{ flexGrow: Math.max(0, rows - takenRows - judged.silentRows - judged.leftOutRows) }}
        />
        <i style={{ flexGrow: judged.silentRows + judged.leftOutRows }} />
      </div>
      <Counts judged={judged} dryRun={dryRun} locale={locale} />
      {problems.length > 0 && (
        <section aria-label="What cannot be taken">
          <h3 className={styles.heading}>
            <CircleAlert size={15} aria-hidden />
            {counted(wrongRows, 'row', locale)} {wrongRows === 1 ? 'needs' : 'need'} a decision
          </h3>
          <ul className={styles.list}>
            {problems.slice(0, SHOWN).map((problem) => (
              <li
                key={`${problem.kind} ${problem.column} ${problem.question} ${problem.found}`}
                className={styles.problem}
              >
                <b>{rowsText(problem, locale)}</b>
                <div>
                  <p>{problemText(problem, mapping)}</p>
                  {fixesOf(problem, mapping, steps).map(({ label, mapping: next }) => (
                    <button key={label} type="button" className={styles.fix} onClick={() => onFix(next)}>
                      {label}
                    </button>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          {problems.length > SHOWN && (
            <p className={styles.more}>
              And {counted(problems.length - SHOWN, 'other trouble', locale)}: see the rows as a file.
            </p>
          )}
        </section>
      )}
    </div>
  )
}
const SHOWN = 30

function Counts({ judged, dryRun, locale }: Pick<VerdictProps, 'judged' | 'dryRun' | 'locale'>) {
  const { takenRows, silentRows, leftOutRows, mapping } = judged
  const word = recordWord(mapping.shape)
  const lines: readonly (readonly [number, string])[] = [
    [takenRows, 'rows are taken'],
    [dryRun.accepted, `${word}s are new`],
    [dryRun.repeated, `${word}s are here already, and stay as they are`],
    [dryRun.rejected, `${word}s the server refuses: ${dryRun.refusal ?? ''}`],
    [silentRows, mapping.shape === 'shares' ? 'rows have no share' : 'rows have no score and no comment'],
    [leftOutRows, 'rows are about steps that are left out'],
  ]
  return (
    <dl className={styles.counts}>
      {lines
        .filter(([count], index) => count > 0 || index < 2)
        .map(([count, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{formatFixed(count, 0, locale)}</dd>
          </div>
        ))}
    </dl>
  )
}

function rowsText({ rows, count }: Problem, locale: string): string {
  const list = rows.slice(0, 3).join(', ')
  const more = count - Math.min(rows.length, 3)
  return `${count === 1 ? 'Row' : 'Rows'} ${list}${more > 0 ? ` and ${formatFixed(more, 0, locale)} more` : ''}`
}
