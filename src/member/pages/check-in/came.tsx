import { attendanceStateLabels } from '../../../../contract/vocabulary/attendance-state'
import { presenceWayLabels } from '../../../../contract/vocabulary/presence-way'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { clockWords, dayWords } from '../../../time/words'
import { Done } from '../../../told/done'
import { backToHome } from '../../routes'
import type { Outcome } from './send'

type Came = Exclude<Outcome, { kind: 'nothing' }>

interface Said {
  readonly title: string
  readonly lines: readonly string[]
}

const timeWords = (at: Date): string => `${dayWords(at, serverNow())} ${clockWords(at)}`

const ofMonth = ({ month: { month, at, way, toConfirm } }: Extract<Came, { kind: 'month' }>): Said => ({
  title: `${Number(month.slice(5))} 月${toConfirm ? '签到待社区核对' : '已签到'}`,
  lines: [
    `${timeWords(at)} · ${presenceWayLabels[way]}`,
    ...(toConfirm ? ['没有网络时扫的码，社区核对后才算数，也可以再到社区扫一次'] : []),
  ],
})

const ofActivity = ({ activity: { title, attendance } }: Extract<Came, { kind: 'activity' }>): Said => {
  if (attendance === null) return { title: '没有签到', lines: [title] }
  const { state, inAt, outAt } = attendance
  const came = `${timeWords(inAt)} 签到`
  if (outAt !== null) return { title: '已签退', lines: [title, came, `${timeWords(outAt)} 签退`, '活动结束后记入时长'] }
  if (state !== 'there') return { title: attendanceStateLabels[state], lines: [title, came] }
  return { title: '已签到', lines: [title, came, '走的时候请再扫一次码签退'] }
}

const ofQueued = ({ target, at }: Extract<Came, { kind: 'queued' }>): Said => ({
  title: '没有网络，已存在手机里',
  lines: [
    `${timeWords(at)} 扫的码，有网时自动发出，不用再扫`,
    `${target.kind === 'activity' ? '组织者' : '社区'}核对一下才算数，走之前和他说一声`,
  ],
})

const saidOf = (came: Came): Said => {
  if (came.kind === 'month') return ofMonth(came)
  if (came.kind === 'activity') return ofActivity(came)
  return ofQueued(came)
}

/** What has come of it, in plain words with the time. */
export function CameOf({ came }: { readonly came: Came }) {
  const { title, lines } = saidOf(came)
  return (
    <Done arrived={came.kind !== 'queued'} title={title} lines={lines}>
      <MainButton id="back" onTap={backToHome}>
        好了
      </MainButton>
    </Done>
  )
}
