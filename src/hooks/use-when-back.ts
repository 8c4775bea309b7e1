import { useEffect, useRef } from 'react'
import { online } from '../device/network'
import { outbox } from '../device/outbox'
import { useStore } from './use-store'

/** Runs `work` when the network is back, and when something that waited for it has arrived. */
export const useWhenBack = (work: () => Promise<void>): void => {
  const isOnline = useStore(online)
  const waiting = useStore(outbox).length
  const before = useRef({ isOnline, waiting })
  useEffect(() => {
    const was = before.current
    before.current = { isOnline, waiting }
    if (isOnline && (!was.isOnline || waiting < was.waiting)) void work()
  }, [isOnline, waiting, work])
}
