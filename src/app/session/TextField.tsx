// A field for a collaborative text. The browser owns what is in it, so typing never waits for React; who else types here is
// said beside it.
import { type ComponentProps, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import type { TextRef } from '../../core/doc/text.ts'
import { colourOf } from '../ui/person.ts'
import { useUi } from '../uiStore.ts'
import { bindText, type TextElement } from './boundText.ts'
import { useMayEdit, usePeers, useReadingOf, useSession } from './hooks.ts'
import styles from './TextField.module.css'

/** Enter (in a field of one line), Escape, focus going elsewhere, or the field going away under the fingers. */
export type Leaving = 'enter' | 'escape' | 'blur' | 'taken'

interface TextFieldProps
  extends Pick<ComponentProps<'textarea'>, 'id' | 'placeholder' | 'className' | 'style' | 'maxLength'> {
  readonly textRef: TextRef
  /** Spoken, where no visible label names the field. */
  readonly label?: string
  /** `one` and `wrapped`: Enter leaves the field. `many`: Enter breaks the line. Escape always leaves. */
  readonly lines: 'one' | 'wrapped' | 'many'
  readonly autoFocus?: boolean
  readonly readOnly?: boolean
  readonly onLeave?: (why: Leaving) => void
}

/** Words a person types into one field; merged words may be more. */
const MAX_CHARS = 20_000

/** What spelling is checked by. */
const localeOf = ({ map }: MapReading): string => map.settings.locale

export function TextField(props: TextFieldProps) {
  const { textRef, label, lines, autoFocus, readOnly, onLeave, maxLength = MAX_CHARS, ...rest } = props
  const { doc, undo, announce } = useSession()
  const mayEdit = useMayEdit()
  const lang = useReadingOf(localeOf)
  const element = useRef<TextElement | null>(null)
  const { collection, id, field } = textRef
  const place = `${collection}/${id}/${field}`
  useEffect(() => {
    const target = element.current
    if (!target) return
    // The parts of the reference, not the object: callers may make it anew at every render.
    const unbind = bindText(target, doc, { collection, id, field } as TextRef)
    if (autoFocus) {
      target.focus()
      target.select()
    }
    return unbind
  }, [doc, collection, id, field, autoFocus])

  // What it stands in may go while somebody types: a page removes a field without telling it so.
  const focused = useRef(false)
  const taken = useRef(() => {})
  taken.current = () => {
    const { selectionStart, selectionEnd } = element.current ?? {}
    useUi.setState({ fieldTaken: { place, start: selectionStart ?? 0, end: selectionEnd ?? 0 } })
    announce({ editing: null })
    onLeave?.('taken')
  }
  useLayoutEffect(() => () => void (focused.current && taken.current()), [])

  // The same text may still have a field elsewhere: there whoever was typing goes on, before the next letter.
  const goesOnHere = useUi(({ fieldTaken }) => (fieldTaken?.place === place ? fieldTaken : null))
  useEffect(() => {
    if (!goesOnHere || !element.current) return
    useUi.setState({ fieldTaken: null })
    element.current.focus()
    element.current.setSelectionRange(goesOnHere.start, goesOnHere.end)
  }, [goesOnHere])

  const handleKeyDown = (event: KeyboardEvent<TextElement>): void => {
    if (event.nativeEvent.isComposing) return
    const leaves = event.key === 'Escape' || (event.key === 'Enter' && lines !== 'many' && !event.shiftKey)
    if (!leaves) return
    event.preventDefault()
    event.stopPropagation()
    const why = event.key === 'Escape' ? 'escape' : 'enter'
    element.current?.blur()
    onLeave?.(why)
  }
  const shared = {
    ...rest,
    maxLength,
    readOnly: readOnly || !mayEdit,
    // Runs the way of its first letter, as the drawing does.
    dir: 'auto',
    spellCheck: true,
    lang,
    onKeyDown: handleKeyDown,
    onFocus: () => {
      focused.current = true
      undo.stopCapturing()
      announce({ editing: place })
    },
    onBlur: () => {
      focused.current = false
      undo.stopCapturing()
      announce({ editing: null })
      onLeave?.('blur')
    },
    ...(label && { 'aria-label': label }),
  }
  const hold = (target: TextElement | null): void => {
    element.current = target
  }
  return (
    <span className={styles.field}>
      {lines === 'one' ? (
        <input type="text" ref={hold} {...shared} />
      ) : (
        <textarea ref={hold} rows={lines === 'many' ? 3 : 1} {...shared} />
      )}
      <Typists place={place} />
    </span>
  )
}

/** Who else has the caret in this text. */
function Typists({ place }: { readonly place: string }) {
  const typists = usePeers().filter((peer) => peer.editing === place)
  if (typists.length === 0) return null
  return (
    <span className={styles.typists} role="status">
      {typists.map((peer) => (
        <span key={peer.clientId} className={styles.typist} style={{ background: colourOf(peer.name, peer.id) }}>
          {peer.name} is typing
        </span>
      ))}
    </span>
  )
}
