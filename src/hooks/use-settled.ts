import { useEffect, useState } from 'react'

/** What somebody types, as soon as he pauses for so many milliseconds: not every letter is a question. */
export const useSettled = <T>(value: T, pause: number): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return settled
}
