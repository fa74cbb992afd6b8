// What changes many times a second, as somebody can read it: the latest value, at most once per pause.
import { useEffect, useRef, useState } from 'react'

export function useCalm<T>(value: T, pauseMs: number): T {
  const [calm, setCalm] = useState(value)
  const changedAt = useRef(0)
  useEffect(() => {
    const wait = changedAt.current + pauseMs - performance.now()
    const timer = setTimeout(
      () => {
        changedAt.current = performance.now()
        setCalm(() => value)
      },
      Math.max(wait, 0),
    )
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return calm
}
