// Finds words on the map as it stands, canvas or outline: says how many there are, marks them, and goes from one to the next
// while the focus stays in its field. Knows what is selected and brings it into sight; changes nothing.
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { matches } from '../../core/model/matches.ts'
import { showFoundCards } from '../canvas/foundCards.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import { useTypedAhead } from '../editor/typedAhead.ts'
import { clearFilter, useFilter } from '../filter/filterStore.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { openPanel, reveal, type Selected, select, useUi } from '../uiStore.ts'
import styles from './FindBar.module.css'
import { type Found, type FoundThing, findInMap } from './findInMap.ts'
import { openFoundMarks } from './markFound.ts'

export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const layout = useLayout()
  const [words, setWords] = useState('')
  /** Where one has gone to; null: nowhere yet. */
  const [here, setHere] = useState<FoundThing | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const [origin] = useState(() => document.activeElement)
  useTypedAhead(field, { words, onWords: setWords })
  const found = useMemo(() => findInMap(layout, words), [layout, words])
  useMarks(found)
  const at = here ? found.findIndex(({ thing }) => isSame(thing, here)) : -1
  const current = found[at]
  const handleWords = (typed: string): void => {
    setWords(typed)
    setHere(null)
    const first = findInMap(layout, typed).find(({ where }) => where === 'map')
    if (first && first.thing.kind !== 'note') useUi.setState({ revealing: first.thing })
  }
  const go = (by: 1 | -1): void => {
    const from = at < 0 && by < 0 ? 0 : at
    const next = found[(from + by + found.length) % found.length]
    if (!next) return
    setHere(next.thing)
    goTo(next)
  }
  const close = (): void => {
    onClose()
    const { selected } = useUi.getState()
    // On what was found, where one went to it; else where one came from.
    if (here && here.kind !== 'note' && selected) useUi.setState({ selected: { ...selected }, focusFollows: true })
    else if (origin instanceof HTMLElement) origin.focus({ preventScroll: true })
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'Escape') close()
    else if (event.target !== field.current) return
    else if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) go(1)
    else if (key === 'ArrowUp' || key === 'Enter') go(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.bar} aria-label="Find in the map" onKeyDown={handleKeyDown}>
      <div className={styles.line}>
        <Search size={15} />
        <input
          ref={field}
          className={styles.field}
          data-find
          aria-label="Words to find"
          placeholder="Find in the map"
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={({ target }) => handleWords(target.value)}
        />
        <span role="status" className={styles.count} data-none={words.trim() !== '' && found.length === 0}>
          {countWords(words, found.length, at)}
          {current && <span className={styles.spoken}>: {current.title}</span>}
        </span>
        <IconButton
          size="sm"
          label="Previous"
          icon={<ChevronUp size={16} />}
          disabled={found.length === 0}
          onClick={() => go(-1)}
        />
        <IconButton
          size="sm"
          label="Next"
          icon={<ChevronDown size={16} />}
          disabled={found.length === 0}
          onClick={() => go(1)}
        />
        <IconButton size="sm" label="Close" icon={<X size={16} />} onClick={close} />
      </div>
      <Elsewhere found={found} current={current} />
    </search>
  )
}

/** What the map does not show, or only faintly: the current one by its name, or how many there are. */
function Elsewhere({ found, current }: { readonly found: readonly Found[]; readonly current: Found | undefined }) {
  const faint = useIsLeftOut(current)
  const parked = found.filter(({ where }) => where === 'parking').length
  const hidden = found.filter(({ where }) => where === 'hidden').length
  if (parked + hidden === 0 && !faint) return null
  const counted = [parked > 0 && `${parked} in the parking lot`, hidden > 0 && `${hidden} hidden in this view`]
  const isAway = current !== undefined && (current.where !== 'map' || faint)
  const show = (thing: Selected): void => {
    if (faint) clearFilter()
    reveal(thing)
  }
  return (
    <div className={styles.elsewhere}>
      <p role="status">
        {isAway ? (
          <>
            <b>{current.title || 'Untitled'}</b>{' '}
            {current.where === 'map' ? 'is left out by the filter' : AWAY[current.where]}
          </>
        ) : (
          counted.filter(Boolean).join(', ')
        )}
      </p>
      {isAway && current.where !== 'parking' && current.thing.kind !== 'note' && (
        <Button size="sm" variant="ghost" onClick={() => show(current.thing as Selected)}>
          Show
        </Button>
      )}
      {parked > 0 && (!isAway || current.where === 'parking') && (
        <Button size="sm" variant="ghost" onClick={() => openPanel('parking')}>
          Open it
        </Button>
      )}
    </div>
  )
}

const AWAY = { parking: 'is in the parking lot', hidden: 'is hidden in this view' } as const

/** A card that the filter dims. */
function useIsLeftOut(found: Found | undefined): boolean {
  const filter = useFilter()
  const { map } = useLayout().context
  const card = found?.thing.kind === 'card' ? map.cards.find(({ id }) => id === found.thing.id) : undefined
  return card !== undefined && !matches(card, filter)
}

function countWords(words: string, count: number, at: number): string {
  if (words.trim() === '') return ''
  if (count === 0) return 'Nothing found'
  return at < 0 ? `${count} found` : `${at + 1} of ${count}`
}

function goTo({ thing, where }: Found): void {
  if (thing.kind === 'note') return
  // What has no place in sight must not be waited for: it would pull the view away once it has one.
  if (where === 'hidden') select(thing)
  else reveal(thing)
}

const isSame = (a: FoundThing, b: FoundThing): boolean => a.kind === b.kind && a.id === b.id

function useMarks(found: readonly Found[]): void {
  const marks = useRef<ReturnType<typeof openFoundMarks>>(null)
  useEffect(() => {
    const opened = openFoundMarks()
    marks.current = opened
    return () => {
      opened.close()
      showFoundCards([])
    }
  }, [])
  useEffect(() => {
    marks.current?.show(found)
    showFoundCards(found.flatMap(({ thing, where }) => (thing.kind === 'card' && where === 'map' ? [thing.id] : [])))
  }, [found])
}

/** The field takes the focus; returns where that was before. */
