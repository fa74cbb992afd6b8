// Cards and steps that the server finds for what is typed: asked a moment after the last key, and again while the server has
// maps left to read. What it finds for other words never shows.
import { useEffect, useState } from 'react'
import type { SearchHit } from '../../core/wire/routes.ts'
import { search } from '../api/maps.ts'

export interface Search {
  readonly hits: readonly SearchHit[]
  /** The answer to what is typed is still on its way. */
  readonly searching: boolean
}

const REST_MS = 200
const NOTHING: Search = { hits: [], searching: false }

export function useSearch(query: string): Search {
  const words = query.trim()
  const [answer, setAnswer] = useState<{ readonly words: string; readonly search: Search }>({
    words: '',
    search: NOTHING,
  })
  useEffect(() => {
    if (words === '') return
    let current = true
    const ask = async () => {
      const answered = await search(words)
      if (!current) return
      // Without an answer the titles of the maps are still searched, here.
      const { hits, behind } = answered.ok ? answered.value : { hits: [], behind: 0 }
      setAnswer({ words, search: { hits, searching: behind > 0 } })
      if (behind > 0) await ask()
    }
    const timer = setTimeout(ask, REST_MS)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [words])
  if (words === '') return NOTHING
  // What was found for the words before stays until there is something new, so that nothing blinks.
  return answer.words === words ? answer.search : { ...answer.search, searching: true }
}
