import { useCallback, useEffect, useRef, useState } from 'react'
import type { PhoneRefusal, Result } from '../cloud/result'
import { tell, toast } from '../device/dialog'

export interface ActionOptions<T> {
  readonly done?: (data: T) => void
  /** Called after the words were shown. */
  readonly refused?: (refusal: PhoneRefusal) => void
}

/** A toast is gone after two lines and two seconds: longer reasons must be closed by their reader. */
const longestToast = 16

export const sayRefusal = async ({ message }: PhoneRefusal): Promise<void> => {
  if (message.length > longestToast) await tell(message)
  else toast(message)
}

/**
 * Something a tap does. A second tap while the first is under way does nothing; a refusal is shown in its own words.
 * @returns what the tap calls, and whether it is under way
 */
export const useAction = <Arguments extends unknown[], T>(
  work: (...given: Arguments) => Promise<Result<T>>,
  options: ActionOptions<T> = {},
): [(...given: Arguments) => Promise<void>, boolean] => {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const latest = useRef({ work, options })
  useEffect(() => {
    latest.current = { work, options }
  })
  const run = useCallback(async (...given: Arguments) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    try {
      const answer = await latest.current.work(...given)
      if (answer.ok) latest.current.options.done?.(answer.data)
      else {
        await sayRefusal(answer.refusal)
        latest.current.options.refused?.(answer.refusal)
      }
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  return [run, busy]
}
