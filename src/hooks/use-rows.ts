import { useDidShow, useReachBottom } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { Result } from '../cloud/result'
import { useQuery, type Query, type QueryOptions } from './use-query'

export interface Rows<T> {
  readonly rows: readonly T[]
  /** Where the next page begins; null at the end. */
  readonly next: string | null
}

export interface RowsQuery<T> extends Query<Rows<T>> {
  readonly loadingMore: boolean
}

interface More<T> {
  /** What was asked for. */
  readonly key: string | undefined
  /** The cursor that the further pages begin at: they hold as long as the first page ends there. */
  readonly after: string
  readonly pages: Rows<T>
}

/** Pages from a cursor on until there are as many rows; null when one could not be read. */
const readRows = async <T>(
  load: (cursor?: string) => Promise<Result<Rows<T>>>,
  from: string,
  count: number,
): Promise<Rows<T> | null> => {
  let read: Rows<T> = { rows: [], next: from }
  while (read.next !== null && read.rows.length < count) {
    const answer = await load(read.next)
    if (!answer.ok) return null
    read = { rows: [...read.rows, ...answer.data.rows], next: answer.data.next }
  }
  return read
}

const together = <T extends { id: string }>(head: Rows<T> | null, tail: Rows<T> | null): Rows<T> | null => {
  if (head === null || tail === null) return head
  const seen = new Set(head.rows.map(({ id }) => id))
  return { rows: [...head.rows, ...tail.rows.filter(({ id }) => !seen.has(id))], next: tail.next }
}

/**
 * A list that grows by cursor when its end is reached. Asking again reads the first page only; who comes back to the page, from
 * having changed one of the rows perhaps, gets them all anew.
 */
export const useRows = <T extends { id: string }>(
  load: (cursor?: string) => Promise<Result<Rows<T>>>,
  options: QueryOptions = {},
): RowsQuery<T> => {
  const first = useQuery(() => load(), options)
  const [more, setMore] = useState<More<T> | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const busy = useRef(false)

  const head = first.data
  const tail = more !== null && more.key === options.key && more.after === head?.next ? more.pages : null
  const data = together(head, tail)

  const readOn = async (after: string, next: string) => {
    const answer = await load(next)
    if (answer.ok)
      setMore({
        key: options.key,
        after,
        pages: { ...answer.data, rows: [...(tail?.rows ?? []), ...answer.data.rows] },
      })
  }
  const loadMore = async () => {
    if (busy.current || !head?.next || !data?.next) return
    busy.current = true
    setLoadingMore(true)
    await readOn(head.next, data.next)
    busy.current = false
    setLoadingMore(false)
  }
  const readAgain = async () => {
    if (more === null || tail === null) return
    const pages = await readRows(load, more.after, tail.rows.length)
    if (pages !== null) setMore({ ...more, pages })
  }
  useReachBottom(() => void loadMore())
  useDidShow(() => void readAgain())

  return { ...first, data, loadingMore }
}
