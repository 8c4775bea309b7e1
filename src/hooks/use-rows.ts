import { useReachBottom } from '@tarojs/taro'
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
  /** The cursor that the further pages begin at: they hold as long as the first page ends there. */
  readonly after: string
  readonly pages: Rows<T>
}

const together = <T extends { id: string }>(head: Rows<T> | null, tail: Rows<T> | null): Rows<T> | null => {
  if (head === null || tail === null) return head
  const seen = new Set(head.rows.map(({ id }) => id))
  return { rows: [...head.rows, ...tail.rows.filter(({ id }) => !seen.has(id))], next: tail.next }
}

/** A list that grows by cursor when its end is reached; asking again reads the first page only. */
export const useRows = <T extends { id: string }>(
  load: (cursor?: string) => Promise<Result<Rows<T>>>,
  options: QueryOptions = {},
): RowsQuery<T> => {
  const first = useQuery(() => load(), options)
  const [more, setMore] = useState<More<T> | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const busy = useRef(false)

  const head = first.data
  const tail = more !== null && more.after === head?.next ? more.pages : null
  const data = together(head, tail)

  const readOn = async (after: string, next: string) => {
    const answer = await load(next)
    if (answer.ok) setMore({ after, pages: { ...answer.data, rows: [...(tail?.rows ?? []), ...answer.data.rows] } })
  }
  const loadMore = async () => {
    if (busy.current || !head?.next || !data?.next) return
    busy.current = true
    setLoadingMore(true)
    await readOn(head.next, data.next)
    busy.current = false
    setLoadingMore(false)
  }
  useReachBottom(() => void loadMore())

  return { ...first, data, loadingMore }
}
