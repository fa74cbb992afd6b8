// True once a condition has held for a while. Knows time, nothing else.
import { useEffect, useState } from 'react'

export function useLostFor(lost: boolean, patienceMs: number): boolean {
  const [told, setTold] = useState(false)
  useEffect(() => {
    if (!lost) return setTold(false)
    const timer = setTimeout(() => setTold(true), patienceMs)
    return () => clearTimeout(timer)
  }, [lost, patienceMs])
  return told
}
