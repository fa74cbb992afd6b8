// By which channels, regions and so on the responses of the open map can be told apart. Asked for once.
import { useEffect, useState } from 'react'
import type { DimensionWords } from '../../core/wire/slices.ts'
import { getWords } from '../api/answers.ts'
import { useSession } from '../session/hooks.ts'

/** null: on the way, or they did not come. */
export function useResponseWords(): DimensionWords['words'] | null {
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
