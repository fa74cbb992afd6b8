// The field that a comment is written in: grows with its words, names people after an `@`, keeps what was not sent, and says why
// it was not. Knows where the words are kept; what sending means is given.
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { COMMENT_LIMITS } from '../../core/wire/comments.ts'
import type { Words } from '../api/comments.ts'
import type { Answer } from '../api/request.ts'
import { useSession, useStatus } from '../session/hooks.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Composer.module.css'
import { keepDraft, useDraft } from './drafts.ts'
import { MentionList } from './MentionList.tsx'
import { stillNamed, withName } from './mentioning.ts'
import { useMentioning } from './useMentioning.ts'

export interface ComposerProps {
  /** Spoken, and shown while nothing is written. */
  readonly label: string
  /** What the button does: “Comment”, “Reply”, “Save”. */
  readonly action: string
  /** Where the words are to go, by which they are kept until they went. */
  readonly place: string
  /** What is there to begin with, when it is an edit. */
  readonly before?: Words
  /** Takes the focus when this becomes true. */
  readonly focused?: boolean
  readonly onFocused?: () => void
  readonly onSend: (words: Words) => Promise<Answer<unknown>>
  /** Escape, with the draft kept; or the way back of an edit. */
  readonly onLeave?: () => void
}

const NOTHING: Words = { text: '', mentions: [] }

export function Composer(props: ComposerProps) {
  const { label, action, place, before = NOTHING, onLeave } = props
  const { mapId } = useSession()
  const draft = useDraft(mapId, place) ?? before
  const field = useRef<HTMLTextAreaElement>(null)
  const { send, sending, trouble } = useSending(props, draft)
  const keep = (words: Words): void => keepDraft(mapId, place, words.text === before.text ? null : words)
  const asking = useMentioning(field, draft.text)
  const listId = useId()
  const noteId = useId()
  useWantedFocus(field, props)
  const pick = (at: number): void => {
    const person = asking.people[at]
    if (!asking.asked || !person) return
    const { text, caret } = withName(draft.text, asking.asked, person.name)
    keep({ text, mentions: [...draft.mentions, person] })
    asking.close(caret)
  }
  const handleKey = (event: KeyboardEvent): void => {
    if (asking.takesKey(event, pick)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave?.()
    }
  }
  const isOpen = asking.people.length > 0
  useStayInSight(field, `${draft.text}${isOpen}`)
  const written = draft.text.trim() !== ''
  // Stays so: what moves when the focus goes would move away from under a finger that presses it.
  const [entered, setEntered] = useState(written || before !== NOTHING)
  return (
    <div className={styles.composer} data-entered={entered || written}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={label}
        placeholder={label}
        value={draft.text}
        maxLength={COMMENT_LIMITS.chars}
        readOnly={sending}
        aria-autocomplete="list"
        aria-describedby={noteId}
        {...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${asking.at}` })}
        onChange={({ target }) => keep({ ...draft, text: target.value })}
        onFocus={() => setEntered(true)}
        onSelect={asking.follow}
        onBlur={() => asking.close()}
        onKeyDown={handleKey}
      />
      {isOpen && <MentionList id={listId} people={asking.people} at={asking.at} onPick={pick} />}
      <Foot {...{ noteId, trouble, sending, written, action }} onSend={send} onCancel={cancelOf(props, keep)} />
    </div>
  )
}

/** Only of an edit: gives up what was changed. */
const cancelOf = ({ before, onLeave }: ComposerProps, keep: (words: Words) => void): (() => void) | null =>
  before === undefined
    ? null
    : () => {
        keep(before)
        onLeave?.()
      }

interface FootProps {
  readonly noteId: string
  readonly trouble: string | null
  readonly sending: boolean
  readonly written: boolean
  readonly action: string
  readonly onSend: () => void
  readonly onCancel: (() => void) | null
}

function Foot({ noteId, trouble, sending, written, action, onSend, onCancel }: FootProps) {
  const offline = useStatus().connection === 'offline'
  return (
    <div className={styles.foot}>
      <p
        id={noteId}
        className={styles.note}
        data-tone={trouble ? 'bad' : 'quiet'}
        data-keys={!offline}
        aria-live="polite"
      >
        {trouble ?? (offline ? 'Sending needs the server. Your words are kept here.' : `${CTRL} Enter sends`)}
      </p>
      {onCancel && (
        <Button size="sm" variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      )}
      <Button size="sm" variant="primary" disabled={!written || sending} onClick={onSend}>
        {sending ? 'Sending…' : action}
      </Button>
    </div>
  )
}

const CTRL = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'

/** Sends once at a time; what was not taken stays where it is. */
function useSending({ place, onSend }: ComposerProps, { text, mentions }: Words) {
  const { mapId } = useSession()
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<{ readonly text: string; readonly why: string } | null>(null)
  const send = async (): Promise<void> => {
    if (sending || text.trim() === '') return
    setSending(true)
    const answer = await onSend({ text: text.trim(), mentions: stillNamed(text, mentions) })
    setSending(false)
    setRefused(answer.ok ? null : { text, why: `${answer.trouble.sentence} Your words are kept here.` })
    if (answer.ok) keepDraft(mapId, place, null)
  }
  // With the next letter it is another attempt.
  return { send: () => void send(), sending, trouble: refused?.text === text ? refused.why : null }
}

/** A field that grows, or lists people, would push its button out of a panel's sight. `shown`: what it grows with. */
function useStayInSight(field: { readonly current: HTMLTextAreaElement | null }, shown: string): void {
  useLayoutEffect(() => {
    void shown
    const { current } = field
    if (current && document.activeElement === current) current.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [field, shown])
}

function useWantedFocus(
  field: { readonly current: HTMLTextAreaElement | null },
  { focused = false, onFocused }: ComposerProps,
): void {
  useEffect(() => {
    const { current } = field
    if (!focused || !current) return
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
    onFocused?.()
  }, [focused, onFocused, field])
}
