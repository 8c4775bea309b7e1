import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Runs `work` every so many milliseconds while the page is in front; never behind another page. */
export const useVisibleInterval = (work: () => void, every: number | undefined): void => {
  const latest = useRef(work)
  const timer = useRef<ReturnType<typeof setInterval> | null>(null)
  useEffect(() => {
    latest.current = work
  })
  const stop = () => {
    if (timer.current !== null) clearInterval(timer.current)
    timer.current = null
  }
  const start = () => {
    stop()
    if (every !== undefined) timer.current = setInterval(() => latest.current(), every)
  }
  useDidShow(start)
  useDidHide(stop)
  // What is drawn when its page is in front already is told of no showing.
  const first = useRef(start)
  useEffect(() => {
    first.current()
    return stop
  }, [])
}
