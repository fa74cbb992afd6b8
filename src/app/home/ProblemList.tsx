// Everything that is wrong with a file, one row each: where it stands, and what was found and what is accepted.
import { CircleAlert } from 'lucide-react'
import type { LocatedProblem } from '../../core/wire/routes.ts'
import styles from './ProblemList.module.css'
import { toldProblems } from './toldProblems.ts'

export function ProblemList({ problems }: { readonly problems: readonly LocatedProblem[] }) {
  const count = problems.length === 1 ? 'One thing is' : `${problems.length} things are`
  return (
    <>
      <h3 className={styles.head}>
        <CircleAlert size={15} aria-hidden />
        {count} wrong with this file, so nothing was created
      </h3>
      <ol className={styles.list}>
        {toldProblems(problems).map(({ path, line, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
          <li key={index} className={styles.problem}>
            <b className={styles.line}>{line === undefined ? '' : `Line ${line}`}</b>
            <span>
              {message}
              {path && <code className={styles.path}>{path}</code>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
