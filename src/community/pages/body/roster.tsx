import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { InputOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import type { PartTimeMemberRow } from '../../../../contract/meetings'
import { termStateLabels, type TermState } from '../../../../contract/vocabulary/term-state'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Tag, type Tone } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { TextSheet } from '../../../components/text-sheet'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import '../../../told/meeting.scss'
import { More } from '../../../told/more'

const { meetings } = api
type Pile = InputOf<typeof meetings.roster>['pile']

const piles: readonly { value: Pile; label: string }[] = [
  { value: 'current', label: '在册' },
  { value: 'ending', label: '60 天内到期' },
  { value: 'past', label: '已卸任' },
]

const empty: Readonly<Record<Pile, string>> = {
  current: '还没有兼职委员。登记后才能发会议通知。',
  ending: '60 天内没有任期到期的委员。',
  past: '没有卸任的委员。',
}

const tones: Readonly<Record<TermState, Tone>> = {
  notBegun: 'info',
  serving: 'ok',
  ending: 'wait',
  expired: 'late',
  ended: 'mute',
}

interface MemberProps {
  readonly member: PartTimeMemberRow
  readonly onEnd: () => void
}

function Member({ member, onEnd }: MemberProps) {
  const { id, name, unitName, duty, from, to, state, isLinked, endedReason } = member
  return (
    <Card id={`member-${id}`} title={name} aside={<Tag tone={tones[state]}>{termStateLabels[state]}</Tag>}>
      <View className="meeting-line">{unitName}</View>
      <View className="meeting-line">{`分工：${duty}`}</View>
      <View className="meeting-line">{`任期 ${from} 至 ${to}`}</View>
      {endedReason !== '' && <View className="meeting-line">{`卸任原因：${endedReason}`}</View>}
      {state !== 'ended' && (
        <View className="meeting-row-head">
          <View className="meeting-line">{isLinked ? '单位联系人会收到通知' : '没有关联单位，请当面通知'}</View>
          <TextLink id={`end-${id}`} onTap={onEnd}>
            卸任
          </TextLink>
        </View>
      )}
    </Card>
  )
}

/** Who is on the roster, whose term ends soon, and who was taken off. */
export function Roster({ body }: { readonly body: AreaCode }) {
  const [pile, choose] = useState<Pile>('current')
  const [ending, setEnding] = useState<PartTimeMemberRow | null>(null)
  const list = useRows(
    async (cursor) =>
      mapResult(await call(meetings.roster, { body, pile, cursor }), ({ members, next }) => ({ rows: members, next })),
    { key: pile },
  )
  const again = () => {
    setEnding(null)
    void list.reload()
  }
  const [end, busy] = useAction(
    ({ id: member, version }: PartTimeMemberRow, reason: string) =>
      call(meetings.endMember, { member, version, reason }),
    {
      done: () => {
        toast('已卸任')
        again()
      },
      refused: again,
    },
  )
  return (
    <>
      <View className="meeting-chips">
        <Chips chips={piles} chosen={pile} onChoose={(value) => choose(value as Pile)} />
      </View>
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
        {({ rows }) => (
          <>
            {rows.map((member) => (
              <Member key={member.id} member={member} onEnd={() => setEnding(member)} />
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
      <TextSheet
        title={`为什么卸任：${ending?.name ?? ''}`}
        placeholder="写明原因，留在名单历史里"
        suggestions={['任期已满', '工作调动', '单位退出报到']}
        confirm="卸任"
        open={ending !== null}
        most={100}
        busy={busy}
        onConfirm={(reason) => {
          if (ending !== null) void end(ending, reason)
        }}
        onClose={() => setEnding(null)}
      />
    </>
  )
}
