// Responses without a step, and putting them where they belong. Asked for while somebody looks.
import { useCallback, useEffect, useState } from 'react'
import type { StepId } from '../../../core/model/ids.ts'
import type { InboxPage, Move } from '../../../core/wire/inbox.ts'
import { assignAnswers, getInbox } from '../../api/answers.ts'
import { useSession } from '../../session/hooks.ts'

export interface InboxNow {
  /** null: on the way. */
  readonly page: InboxPage | null
  /** A sentence for people, where the server said no. */
  readonly trouble: string | null
  /** The last one that was put somewhere; it can be taken back as long as the window is open. */
  readonly last: { readonly title: string; readonly takeBack: () => void } | null
  readonly more: () => void
  readonly assign: (id: string, to: { readonly stepId: StepId; readonly title: string }) => void
}

export function useInbox(): InboxNow {
  const { mapId } = useSession()
  const [page, setPage] = useState<InboxPage | null>(null)
  const [last, setLast] = useState<{ readonly title: string; readonly before: readonly Move[] } | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const load = useCallback(async () => {
    const answer = await getInbox(mapId)
    if (answer.ok) setPage(answer.value)
    setTrouble(answer.ok ? null : answer.trouble.sentence)
  }, [mapId])
  useEffect(() => void load(), [load])

  async function more(): Promise<void> {
    if (!page?.next) return
    const answer = await getInbox(mapId, page.next)
    if (answer.ok) setPage({ ...answer.value, answers: [...page.answers, ...answer.value.answers] })
    else setTrouble(answer.trouble.sentence)
  }

  async function move(moves: readonly Move[]): Promise<readonly Move[] | null> {
    const answer = await assignAnswers(mapId, { moves: [...moves] })
    setTrouble(answer.ok ? null : answer.trouble.sentence)
    return answer.ok ? answer.value.moves : null
  }

  async function assign(id: string, { stepId, title }: { stepId: StepId; title: string }): Promise<void> {
    const before = await move([{ id, stepId }])
    if (before === null) return
    // One that a colleague has put there meanwhile is gone from here as well.
    setPage((now) => now && { ...now, count: now.count - 1, answers: now.answers.filter((each) => each.id !== id) })
    setLast(before.length === 0 ? null : { title, before })
  }

  async function takeBack(before: readonly Move[]): Promise<void> {
    if ((await move(before)) === null) return
    setLast(null)
    await load()
  }

  const undoable = last && { title: last.title, takeBack: () => void takeBack(last.before) }
  return { page, trouble, last: undoable, more: () => void more(), assign: (id, to) => void assign(id, to) }
}
