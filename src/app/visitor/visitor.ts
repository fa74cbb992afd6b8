// Who sits at this browser: an id and a name that the server keeps in a signed cookie. Asked for once, changed at will.
import { create } from 'zustand'
import type { Visitor } from '../../core/wire/session.ts'
import { type Answer, request } from '../api/request.ts'
import { keepVisitor, keptVisitor } from './keptVisitor.ts'

/** Whom the server last named, until it does so again. null: not known yet. */
export const useVisitor = create<Visitor | null>()(keptVisitor)

/** Asks the server who this is; also makes the cookie on the first visit. */
export async function loadVisitor(): Promise<Answer<Visitor>> {
  return keep(await request<Visitor>('/api/visitor'))
}

export async function nameVisitor(name: string): Promise<Answer<Visitor>> {
  return keep(await request<Visitor>('/api/visitor', { method: 'PUT', json: { name } }))
}

function keep(answer: Answer<Visitor>): Answer<Visitor> {
  if (answer.ok) {
    useVisitor.setState(answer.value, true)
    keepVisitor(answer.value)
  }
  return answer
}
