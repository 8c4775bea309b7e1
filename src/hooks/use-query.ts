import { stopPullDownRefresh, useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PhoneRefusal, Result } from '../cloud/result'
import { useVisibleInterval } from './use-visible-interval'
import { useWhenBack } from './use-when-back'

export interface Query<T> {
  /** What was last heard; kept while it is asked again, and when asking again failed. */
  readonly data: T | null
  /** Why the last time of asking failed. */
  readonly refusal: PhoneRefusal | null
  readonly loading: boolean
  readonly reload: () => Promise<void>
  /** Shows what an action has answered, without asking again. */
  readonly put: (data: T) => void
}

export interface QueryOptions {
  /** What the question is about; another key asks anew and forgets the old answer. */
  readonly key?: string
  /** Milliseconds between quiet repetitions while the page is in front. */
  readonly every?: number
}

interface Heard<T> {
  readonly key: string
  readonly data: T | null
  readonly refusal: PhoneRefusal | null
  readonly loading: boolean
}

/** Asks when the page opens or comes back, when it is pulled down, when the network returns and, if wished, every so often. */
export const useQuery = <T>(load: () => Promise<Result<T>>, { key = '', every }: QueryOptions = {}): Query<T> => {
  const [heard, setHeard] = useState<Heard<T>>({ key, data: null, refusal: null, loading: true })
  const latest = useRef({ load, key, turn: 0 })
  useEffect(() => {
    latest.current = { ...latest.current, load, key }
  })

  const reload = useCallback(async () => {
    latest.current.turn += 1
    const { turn, load: ask, key: about } = latest.current
    setHeard((before) => ({ ...before, loading: true }))
    const answer = await ask()
    // A slow answer to an older question must not replace the newer one.
    if (turn !== latest.current.turn) return
    setHeard((before) => {
      const kept = before.key === about ? before.data : null
      return answer.ok
        ? { key: about, data: answer.data, refusal: null, loading: false }
        : { key: about, data: kept, refusal: answer.refusal, loading: false }
    })
  }, [])

  const put = useCallback((data: T) => {
    latest.current.turn += 1
    setHeard({ key: latest.current.key, data, refusal: null, loading: false })
  }, [])

  useEffect(() => void reload(), [key, reload])
  // What is drawn when its page is in front already is told of no showing: only after a hiding is one a return.
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (hidden.current) void reload()
  })
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useVisibleInterval(() => void reload(), every)
  useWhenBack(reload)

  const current = heard.key === key ? heard : { data: null, refusal: null, loading: true }
  return { data: current.data, refusal: current.refusal, loading: current.loading, reload, put }
}
