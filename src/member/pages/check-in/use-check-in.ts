import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import { activityId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { askWhenNoneLeft } from '../../../cloud/reminders'
import { mapResult, type Result } from '../../../cloud/result'
import { tell } from '../../../device/dialog'
import { currentPosition } from '../../../device/location'
import { scanCode } from '../../../device/scan'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { scannedIn } from './scanned'
import { send, sendScanned, type Outcome, type Target } from './send'

const nothing: Result<Outcome> = { ok: true, data: { kind: 'nothing' } }
const digitsShape = /^\d{6}$/

/** The activities at which the reader may be today; the one that he came from stands alone. */
const useActivitiesToday = () => {
  const given = activityId.safeParse(useRouter().params.activity).data
  const query = useQuery(async () => {
    if (given !== undefined) return mapResult(await call(activities.show, { activity: given }), (one) => [one])
    return mapResult(await call(activities.list, { pile: 'today' }), (page) => page.activities)
  })
  return { given, today: query.data ?? [] }
}

/** Digits and places are looked at while they are true: only a scanned code can be kept. */
const needingNetwork = async (sending: Promise<Result<Outcome>>): Promise<Result<Outcome>> => {
  const answer = await sending
  if (answer.ok || answer.refusal.code !== 'offline') return answer
  return { ok: false, refusal: { ...answer.refusal, message: '没有网络。请改用扫码：会存在手机里，有网时自动提交' } }
}

/** The ways to show that one is there, and what came of the last one. */
export const useCheckIn = () => {
  const { given, today } = useActivitiesToday()
  const [target, setTarget] = useState<Target>(
    given === undefined ? { kind: 'station' } : { kind: 'activity', id: given },
  )
  const [digits, setDigits] = useState('')
  const [fault, setFault] = useState<string | undefined>(undefined)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const [run, busy] = useAction(
    async (work: () => Promise<Result<Outcome>>) => {
      await askWhenNoneLeft('taskArrived')
      return work()
    },
    {
      done: (came) => {
        if (came.kind === 'nothing') return
        setDigits('')
        setOutcome(came)
      },
      refused: ({ code, message }) => setFault(code === 'codeWrong' ? message : undefined),
    },
  )
  const scan = () =>
    run(async () => {
      const code = await scanCode()
      if (code === null) return nothing
      const scanned = scannedIn(code)
      if (scanned.kind !== 'other') return sendScanned(scanned, code)
      await tell('这不是签到的动态码，请扫组织者手机或社区屏幕上正在显示的码')
      return nothing
    })
  const type = async () => {
    const isWhole = digitsShape.test(digits)
    setFault(isWhole ? undefined : '请填 6 位数字')
    if (isWhole) await run(() => needingNetwork(send(target, { way: 'code', code: digits })))
  }
  const stand = () =>
    run(async () => {
      const here = await currentPosition()
      if (here.ok) return needingNetwork(send(target, { way: 'place', at: here.at, accuracy: here.accuracy }))
      await tell('没有定到位，请允许定位后再试，或改扫动态码')
      return nothing
    })
  return {
    today,
    target,
    setTarget,
    digits,
    setDigits: (next: string) => {
      setDigits(next)
      setFault(undefined)
    },
    fault,
    outcome,
    busy,
    scan,
    type,
    stand,
  }
}

export type CheckIn = ReturnType<typeof useCheckIn>
