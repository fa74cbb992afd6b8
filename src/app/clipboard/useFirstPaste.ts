// A paste on a map without steps: a range or lines become its steps, lanes and cards; of what cannot it is said what is needed.
// One line goes into the field that asks for the first step.
import { useEffect } from 'react'
import { addParts } from '../../core/doc/commands/parts.ts'
import { err, ok, type Result } from '../../core/model/result.ts'
import { gesture } from '../canvas/edits.ts'
import { say } from '../canvas/spoken.ts'
import { act } from '../session/act.ts'
import { useSession } from '../session/hooks.ts'
import { newId } from '../session/newId.ts'
import type { Session } from '../session/session.ts'
import { showToast } from '../ui/Toast.ts'
import { selectByKey } from '../uiStore.ts'
import { CLIP_CARDS, CLIP_CHARS } from './clip.ts'
import { clipFromHtml } from './clipFormats.ts'
import { type FirstParts, firstTable } from './firstTable.ts'
import { readTextTable } from './textTable.ts'

export function useFirstPaste(): void {
  const session = useSession()
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event
      if (!clipboardData || event.defaultPrevented || !session.mayEdit()) return
      if (document.querySelector('[role="dialog"]')) return
      const html = clipboardData.getData('text/html')
      const text = clipboardData.getData('text/plain')
      const isInField = target instanceof HTMLElement && target.matches('input, textarea')
      if (isInField && !SEVERAL.test(text.trim()) && !clipFromHtml(html)) return
      event.preventDefault()
      begin(session, { html, text })
    }
    document.addEventListener('paste', handlePaste)
    return () => document.removeEventListener('paste', handlePaste)
  }, [session])
}

const SEVERAL = /[\t\n\r]/

interface PastedText {
  readonly html: string
  readonly text: string
}

function begin(session: Session, pasted: PastedText): void {
  const first = beginning(session, pasted)
  if (!first.ok) {
    showToast({ id: 'clipboard', message: REFUSALS[first.error] })
    return
  }
  const { parts, firstStep, words } = first.value
  gesture(session, () => {
    if (!act(addParts(session.doc, parts, session.stamp()))) return
    selectByKey({ kind: 'step', id: firstStep })
    showToast({ id: 'clipboard', message: `Pasted ${words}.` })
    say(`Pasted ${words}.`)
  })
}

function beginning(session: Session, { html, text }: PastedText): Result<FirstParts, keyof typeof REFUSALS> {
  if (html.length > CLIP_CHARS || text.length > CLIP_CHARS) return err('too-much')
  if (clipFromHtml(html)) return err('cards')
  const rows = readTextTable(text, { isTable: html.includes('<table') })
  if (rows.flat().length > CLIP_CARDS) return err('too-much')
  const first = firstTable(session.reader.current().map, rows, { newId })
  return first ? ok(first) : err('no-steps')
}

const REFUSALS = {
  'too-much': `That is more than can be pasted at once: up to ${CLIP_CARDS} cards.`,
  cards: 'Cards need a step to stand in: name the first step, then paste them.',
  'no-steps': 'Lines, or the first row of a range, become steps. The clipboard holds none: name the first step here.',
} as const
