import { afterEach, expect, test } from 'vitest'
import type { Anchor } from '../../core/model/anchor.ts'
import { showMarks, useMarks } from './marks.ts'

const QUEUE = 'card/queue' as Anchor
const WAIT = 'step/wait' as Anchor

const markOf = (anchor: Anchor) => useMarks.getState()[anchor]
afterEach(() => showMarks({}))

test('[COMMENT19] a comment changes the count of what it stands on, and no other', () => {
  showMarks({ [QUEUE]: { open: 1, unread: 0 }, [WAIT]: { open: 2, unread: 1 } })
  const before = markOf(WAIT)
  showMarks({ [QUEUE]: { open: 2, unread: 1 }, [WAIT]: { open: 2, unread: 1 } })
  expect(markOf(QUEUE)).toEqual({ open: 2, unread: 1 })
  expect(markOf(WAIT)).toBe(before)
})

test('[COMMENT19] what is resolved or deleted is counted no more', () => {
  showMarks({ [QUEUE]: { open: 1, unread: 0 } })
  showMarks({})
  expect(markOf(QUEUE)).toBeUndefined()
})
