// Responses without a step, one after the other: a number or a few letters and Enter put the first one where it belongs, and the
// next one is up. Any of them can be chosen instead.
import { type KeyboardEvent, useState } from 'react'
import type { Verbatim } from '../../../core/wire/answers.ts'
import { useLayout } from '../../canvas/mapLayout.ts'
import { exactly, when } from '../../home/when.ts'
import { stepsNamed } from '../../palette/stepsNamed.ts'
import { useMayEdit } from '../../session/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { METRIC_NAMES } from '../scoreWords.ts'
import styles from './InboxPanel.module.css'
import { useInbox } from './useInbox.ts'

/** More would hide the responses. */
const OFFERED = 8

export function InboxPanel({ onClose }: { readonly onClose: () => void }) {
  const { page, trouble, last, more, assign } = useInbox()
  const mayEdit = useMayEdit()
  const [chosen, setChosen] = useState<string | null>(null)
  const answers = page?.answers ?? []
  const current = answers.find(({ id }) => id === chosen) ?? answers[0]
  return (
    <Dialog
      open
      onOpenChange={(next) => next || onClose()}
      size="lg"
      title={page === null ? 'Responses without a step' : titleOf(page.count)}
      description={page?.count === 0 ? NOBODY_WAITS : THEY_WAIT}
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      {last && (
        <p role="status" className={styles.last}>
          Put at “{last.title}”.
          <Button size="sm" variant="ghost" onClick={last.takeBack}>
            Undo
          </Button>
        </p>
      )}
      {current && mayEdit && (
        <Assign
          key={current.id}
          answer={current}
          onAssign={(to) => {
            setChosen(null)
            assign(current.id, to)
          }}
        />
      )}
      <ul className={styles.list} aria-label="Responses without a step">
        {answers.map((answer) => (
          <li key={answer.id} data-current={answer === current}>
            <button type="button" aria-pressed={answer === current} onClick={() => setChosen(answer.id)}>
              <span dir="auto">{wordsOf(answer)}</span>
              <small>
                {[answer.region, answer.channel, answer.source].filter(Boolean).join(', ')}{' '}
                <time dateTime={answer.at} title={exactly(answer.at)}>
                  {when(answer.at, new Date())}
                </time>
              </small>
            </button>
          </li>
        ))}
      </ul>
      {page?.next && (
        <Button size="sm" onClick={more}>
          Show more
        </Button>
      )}
    </Dialog>
  )
}

const THEY_WAIT = 'They came without a step, or their step is no longer on the map. They count once they have one.'
const NOBODY_WAITS = 'Responses that come without a step, or whose step is deleted, wait here.'

const titleOf = (count: number): string => {
  if (count === 0) return 'Every response has its step'
  return count === 1 ? '1 response without a step' : `${count} responses without a step`
}

function wordsOf({ comment, metric, score }: Verbatim): string {
  const said = metric !== null && score !== null ? `${METRIC_NAMES[metric]} ${score}` : ''
  return comment ? `“${comment}”${said && ` ${said}`}` : said
}

interface AssignProps {
  readonly answer: Verbatim
  readonly onAssign: (to: {
    readonly stepId: ReturnType<typeof stepsNamed>[number]['step']['id']
    readonly title: string
  }) => void
}

function Assign({ answer, onAssign }: AssignProps) {
  const layout = useLayout()
  const [typed, setTyped] = useState('')
  const steps = stepsNamed(layout, typed)
  const choose = ({ step }: (typeof steps)[number]): void =>
    onAssign({ stepId: step.id, title: step.title || 'Untitled step' })
  const handleKeyDown = (event: KeyboardEvent): void => {
    const [first] = steps
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '' || !first) return
    event.preventDefault()
    choose(first)
  }
  return (
    <div className={styles.assign}>
      <p dir="auto">{wordsOf(answer)}</p>
      <TextInput
        aria-label="Step for this response: its number or name, then Enter"
        placeholder="Number or name of the step, then Enter"
        autoFocus
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={handleKeyDown}
      />
      <div className={styles.steps}>
        {steps.slice(0, OFFERED).map((column) => (
          <button key={column.step.id} type="button" onClick={() => choose(column)}>
            <small>{column.number}</small> {column.step.title || 'Untitled step'}
          </button>
        ))}
        {steps.length === 0 && <span>No step is called so.</span>}
        {steps.length > OFFERED && <span>and {steps.length - OFFERED} more</span>}
      </div>
    </div>
  )
}
