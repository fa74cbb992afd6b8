// What customers wrote at a step: searched by words, narrowed by score, channel and region, a page at a time.
import { useEffect, useRef, useState } from 'react'
import { type AnswerMetric, positionOf, SCALES } from '../../core/feedback/metric.ts'
import type { Step } from '../../core/model/map.ts'
import { levelColour } from '../../core/scene/emotions.ts'
import type { Verbatim, VerbatimList } from '../../core/wire/answers.ts'
import type { DimensionWords } from '../../core/wire/slices.ts'
import { getVerbatims, getWords } from '../api/answers.ts'
import { ago, exactly } from '../home/when.ts'
import { useMayEdit, useSession } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useCalm } from './calm.ts'
import { QuoteMenu } from './QuoteMenu.tsx'
import styles from './Verbatims.module.css'

interface VerbatimsProps {
  readonly step: Step
  readonly metric: AnswerMetric
  /** Whose responses are looked at. */
  readonly query: string
  /** What came. */
  readonly version: string
}

interface Narrowing {
  readonly words: string
  readonly score: string | null
  readonly channel: string | null
  readonly region: string | null
}

const NOTHING: Narrowing = { words: '', score: null, channel: null, region: null }
/** Typing is not a question per letter. */
const TYPING_MS = 250

export function Verbatims({ step, metric, query, version }: VerbatimsProps) {
  const [narrowing, setNarrowing] = useState(NOTHING)
  const { list, isAsking, more } = useVerbatims({ stepId: step.id, metric, query, version, narrowing })
  const isNarrowed = Object.values(narrowing).some(Boolean)
  if (list === null || (list.count === 0 && !isNarrowed)) return null
  return (
    <section className={styles.verbatims} aria-label="Verbatims">
      <h3 className={styles.heading}>
        Verbatims <span>{list.count}</span>
      </h3>
      <Narrow metric={metric} value={narrowing} onChange={setNarrowing} />
      {list.verbatims.length === 0 && <p className={styles.none}>None of them. Try other words or fewer filters.</p>}
      <ul>
        {list.verbatims.map((verbatim) => (
          <Said key={verbatim.id} verbatim={verbatim} step={step} />
        ))}
      </ul>
      {list.next !== null && (
        <Button size="sm" disabled={isAsking} onClick={more}>
          Show more
        </Button>
      )}
    </section>
  )
}

interface NarrowProps {
  readonly metric: AnswerMetric
  readonly value: Narrowing
  readonly onChange: (value: Narrowing) => void
}

function Narrow({ metric, value, onChange }: NarrowProps) {
  const words = useKnownWords()
  const { low, high } = SCALES[metric]
  const points = Array.from({ length: high - low + 1 }, (_, index) => String(low + index))
  const choice = (field: 'score' | 'channel' | 'region', label: string, options: readonly string[]) =>
    options.length > 1 && (
      <Select
        label={label}
        value={value[field]}
        options={options.map((option) => ({ value: option, label: field === 'score' ? `Score ${option}` : option }))}
        placeholder={label}
        noneLabel={label}
        onChange={(next) => onChange({ ...value, [field]: next })}
      />
    )
  return (
    <div className={styles.narrow}>
      <TextInput
        type="search"
        aria-label="Search in verbatims"
        placeholder="Search"
        maxLength={200}
        value={value.words}
        onChange={({ target }) => onChange({ ...value, words: target.value })}
      />
      <div className={styles.choices}>
        {choice('score', 'Any score', points)}
        {choice('channel', 'Any channel', words?.channel ?? [])}
        {choice('region', 'Any region', words?.region ?? [])}
      </div>
    </div>
  )
}

function Said({ verbatim, step }: { readonly verbatim: Verbatim; readonly step: Step }) {
  const mayEdit = useMayEdit()
  const { comment, at, metric, score, channel, region, solicited } = verbatim
  const facts = [region, channel, solicited ? null : 'not asked'].filter(Boolean).join(', ')
  return (
    <li className={styles.quote}>
      <blockquote dir="auto">“{comment}”</blockquote>
      <footer>
        <span>
          {facts && `${facts}, `}
          <time dateTime={at} title={exactly(at)}>
            {ago(at, new Date())}
          </time>
        </span>
        {mayEdit && <QuoteMenu step={step} verbatim={verbatim} />}
        {score !== null && metric !== null && (
          <b title={`Score ${score}`} data-mood={levelColour(positionOf(metric, 'mean', score) / 25 - 2)}>
            {score}
          </b>
        )}
      </footer>
    </li>
  )
}

/** By which words responses can be narrowed; null: not here yet. */
function useKnownWords() {
  const { mapId } = useSession()
  const [words, setWords] = useState<DimensionWords['words'] | null>(null)
  useEffect(() => {
    let isWanted = true
    void getWords(mapId).then((answer) => {
      if (isWanted && answer.ok) setWords(answer.value.words)
    })
    return () => {
      isWanted = false
    }
  }, [mapId])
  return words
}

interface Asked {
  readonly stepId: Step['id']
  readonly metric: AnswerMetric
  readonly query: string
  readonly version: string
  readonly narrowing: Narrowing
}

function useVerbatims({ stepId, metric, query, version, narrowing }: Asked) {
  const { mapId } = useSession()
  const words = useCalm(narrowing.words, TYPING_MS)
  const [list, setList] = useState<VerbatimList | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { score, channel, region } = narrowing
  const asked: Record<string, string> = {
    solicited: 'all',
    ...(JSON.parse(query) as Record<string, string>),
    step: stepId,
    ...(words.trim() && { words }),
    ...(score !== null && { score, metric }),
    ...(channel !== null && { channel: channel.replaceAll(',', '\\,') }),
    ...(region !== null && { region: region.replaceAll(',', '\\,') }),
  }
  const question = JSON.stringify(asked)
  const latest = useRef(question)
  latest.current = question
  // biome-ignore lint/correctness/useExhaustiveDependencies: version stands for what came
  useEffect(() => {
    let isWanted = true
    void getVerbatims(mapId, JSON.parse(question)).then((answer) => {
      if (isWanted && answer.ok) setList(answer.value)
    })
    return () => {
      isWanted = false
    }
  }, [mapId, question, version])

  async function more(): Promise<void> {
    if (!list?.next) return
    setAsking(true)
    const answer = await getVerbatims(mapId, { ...asked, cursor: list.next })
    setAsking(false)
    // Whoever has narrowed it meanwhile is looking at another list.
    if (!answer.ok || latest.current !== question) return
    setList(
      (before) =>
        before && { ...answer.value, count: before.count, verbatims: [...before.verbatims, ...answer.value.verbatims] },
    )
  }
  return { list, isAsking, more: () => void more() }
}
