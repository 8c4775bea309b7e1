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
  useDidShow(() => {
    stop()
    if (every !== undefined) timer.current = setInterval(() => latest.current(), every)
  })
  useDidHide(stop)
  useEffect(() => stop, [])
}
