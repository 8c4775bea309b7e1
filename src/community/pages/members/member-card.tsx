import { View } from '@tarojs/components'
import type { MemberRow } from '../../../../contract/members'
import { memberStateLabels } from '../../../../contract/vocabulary/member-state'
import { membershipLabels, type Membership } from '../../../../contract/vocabulary/membership'
import { refusalMessages } from '../../../../contract/vocabulary/refusal'
import { skillLabels } from '../../../../contract/vocabulary/skill'
import { serverNow } from '../../../cloud/clock'
import { minutesWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { honourWords } from '../../../components/honour-words'
import { MainButton } from '../../../components/main-button'
import { Tag, type Tone } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { dial } from '../../../device/phone'
import { agoWords, clockWords, dayWords, joined, yearOf } from '../../../time/words'
import type { Members } from './use-members'

interface MemberProps {
  readonly row: MemberRow
  readonly members: Members
}

const tones: Readonly<Record<Membership, Tone>> = {
  asked: 'wait',
  confirmed: 'ok',
  declined: 'late',
  unknownUnit: 'mute',
}

/** 10 月, and of another year 2025 年 12 月 */
const monthWords = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return year === yearOf(serverNow()) ? `${String(number)} 月` : `${String(year)} 年 ${String(number)} 月`
}

const servedWords = ({ minutes, lastMonth }: MemberRow): string =>
  [
    minutes > 0 ? `服务 ${minutesWords(minutes)}` : '还没有服务时长',
    lastMonth === null ? '还没有签到过' : `最近签到 ${monthWords(lastMonth)}`,
  ].join(' · ')

/** 10 月的签到：9月30日 20:00 没有网络时扫的码 */
const claimWords = ({ month, at }: NonNullable<MemberRow['claim']>): string => {
  const day = dayWords(at, serverNow())
  return `${monthWords(month)}的签到：${day} ${clockWords(at)} 没有网络时扫的码，后来才传上来。见到过本人再算数`
}

function StateTag({ state, pile }: Pick<MemberRow, 'state'> & Pick<Members, 'pile'>) {
  if (pile === 'behind') return <Tag tone="wait">本月未签到</Tag>
  return <Tag tone={state === 'asked' ? 'wait' : 'ok'}>{memberStateLabels[state]}</Tag>
}

function Unit({ row: { unit, membership } }: Pick<MemberProps, 'row'>) {
  return (
    <View className="member-unit">
      <View>{unit?.name ?? '没有填单位'}</View>
      {membership !== null && <Tag tone={tones[membership]}>{membershipLabels[membership]}</Tag>}
    </View>
  )
}

function Phone({ row, members: { phones, ask } }: MemberProps) {
  const shown = phones[row.id]
  if (row.phone === '') return <View className="member-line">没有留电话</View>
  return (
    <View className="member-phone">
      <View className="member-line">{shown ?? row.phone}</View>
      {shown === undefined ? (
        <TextLink id={`phone-${row.id}`} onTap={() => ask({ kind: 'phone', member: row })}>
          查看
        </TextLink>
      ) : (
        <TextLink id={`call-${row.id}`} onTap={() => dial(shown)}>
          打电话
        </TextLink>
      )}
    </View>
  )
}

/** What a desk can say of a check-in that was sent later, of who asks to be taken in, and of who has reported in. */
const answers = {
  claim: { no: '不算', yes: '算数' },
  asked: { no: '不接收', yes: '确认报到' },
  in: { no: '请其退出', yes: null },
} as const

function Remind({ row, members: { remind, hasHeard, busy } }: MemberProps) {
  if (hasHeard(row)) return <Tag tone="mute">今天已提醒</Tag>
  return (
    <MainButton id={`remind-${row.id}`} tone="outline" size="row" disabled={busy} onTap={() => void remind(row)}>
      提醒
    </MainButton>
  )
}

function Steps({ row, members }: MemberProps) {
  const { pile, ask, confirm, busy } = members
  if (row.isOwn) return <View className="member-line">{refusalMessages.ownAffair}</View>
  const standing = row.state === 'asked' ? 'asked' : 'in'
  const { no, yes } = answers[pile === 'claims' ? 'claim' : standing]
  return (
    <View className="member-steps">
      <MainButton
        id={`decline-${row.id}`}
        tone="quiet"
        size="row"
        disabled={busy}
        onTap={() => ask({ kind: 'decline', member: row })}
      >
        {no}
      </MainButton>
      {pile === 'behind' && <Remind row={row} members={members} />}
      {yes !== null && (
        <MainButton id={`confirm-${row.id}`} size="row" disabled={busy} onTap={() => void confirm(row)}>
          {yes}
        </MainButton>
      )}
    </View>
  )
}

/** One member: who he is, what he can do, what he has done, and what the community can do about him. */
export function MemberCard({ row, members }: MemberProps) {
  const { id, name, state, gridName, skills, honours, askedAt, claim } = row
  return (
    <Card id={`member-${id}`} title={name} aside={<StateTag state={state} pile={members.pile} />}>
      <Unit row={row} />
      <View className="member-line">
        {gridName ?? '没有填小区或网格'} · {joined(agoWords(askedAt, serverNow()), '申请')}
      </View>
      {skills.length > 0 && (
        <View className="member-line">特长：{skills.map((skill) => skillLabels[skill]).join('、')}</View>
      )}
      {members.pile === 'claims' && claim !== null && <View className="member-line">{claimWords(claim)}</View>}
      {state === 'reportedIn' && <View className="member-line">{servedWords(row)}</View>}
      {honours.length > 0 && <View className="member-line">荣誉：{honourWords(honours, serverNow())}</View>}
      <View className="member-foot">
        <Phone row={row} members={members} />
        <Steps row={row} members={members} />
      </View>
    </Card>
  )
}
