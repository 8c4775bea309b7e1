import { useEffect, useRef, useState } from 'react'
import { serverNow } from '../../../cloud/clock'

interface Arriving {
  readonly id: string
  readonly updatedAt: Date
}

const none: ReadonlySet<string> = new Set()

/**
 * Which rows arrived while the page was open, until they are opened. Rows that only come into sight by paging did not.
 * @param rows as last heard, null while nothing was heard yet
 * @param onArrival told how many came at once
 */
export const useNewcomers = (rows: readonly Arriving[] | null, onArrival: (count: number) => void) => {
  const known = useRef<{ readonly since: Date; readonly ids: Set<string> } | null>(null)
  const [fresh, setFresh] = useState(none)
  useEffect(() => {
    if (rows === null) return
    known.current ??= { since: serverNow(), ids: new Set() }
    const { since, ids } = known.current
    const arrived = rows.filter(({ id, updatedAt }) => !ids.has(id) && updatedAt > since)
    rows.forEach(({ id }) => ids.add(id))
    if (arrived.length === 0) return
    setFresh((shown) => new Set([...shown, ...arrived.map(({ id }) => id)]))
    onArrival(arrived.length)
  }, [rows, onArrival])
  const seen = (id: string) => setFresh((shown) => new Set([...shown].filter((other) => other !== id)))
  return { fresh, seen }
}
