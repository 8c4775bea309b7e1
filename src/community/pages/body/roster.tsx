import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { InputOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import type { PartTimeMemberRow } from '../../../../contract/meetings'
import { termStateLabels, type TermState } from '../../../../contract/vocabulary/term-state'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { DateField } from '../../../components/clock-field'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Tag, type Tone } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { TextSheet } from '../../../components/text-sheet'
import { confirm, tell, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import '../../../told/meeting.scss'
import { More } from '../../../told/more'
import { endOfTerm } from '../../terms'

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

/** What is asked about a member: why he ends, or until when his term goes on. */
interface Asking {
  readonly kind: keyof typeof questions
  readonly member: PartTimeMemberRow
}

interface MemberProps {
  readonly member: PartTimeMemberRow
  readonly onAsk: (asking: Asking) => void
  readonly onInvite: (member: PartTimeMemberRow) => void
}

/** Who hears of meetings and tasks: himself until his term is over. */
const hearingWords = ({ hasJoined, isLinked, state }: PartTimeMemberRow): string => {
  const isOver = state === 'expired'
  if (hasJoined && !isOver) return isLinked ? '本人和单位联系人会收到通知' : '本人会收到通知'
  if (isLinked) return '单位联系人会收到通知'
  return isOver ? '任期已满，没有人收到通知' : '没有人收到通知：请当面通知，或给本人一个邀请码'
}

/** What can be done with who is on the roster; nobody is let in once his term is over. */
function Ways({ member, onAsk, onInvite }: MemberProps) {
  const { id, state, hasJoined } = member
  return (
    <View className="meeting-steps">
      {state !== 'expired' && (
        <TextLink id={`invite-${id}`} onTap={() => onInvite(member)}>
          {hasJoined ? '重新邀请本人' : '邀请本人'}
        </TextLink>
      )}
      <TextLink id={`extend-${id}`} onTap={() => onAsk({ kind: 'extend', member })}>
        延长任期
      </TextLink>
      <TextLink id={`end-${id}`} onTap={() => onAsk({ kind: 'end', member })}>
        卸任
      </TextLink>
    </View>
  )
}

function Member(props: MemberProps) {
  const { id, name, unitName, duty, from, to, state, endedReason, extensions } = props.member
  return (
    <Card id={`member-${id}`} title={name} aside={<Tag tone={tones[state]}>{termStateLabels[state]}</Tag>}>
      <View className="meeting-line">{unitName}</View>
      <View className="meeting-line">{`分工：${duty}`}</View>
      <View className="meeting-line">{`任期 ${from} 至 ${to}`}</View>
      {extensions.map((one) => (
        <View key={one.to} className="meeting-line">
          {`${one.by} 把任期由 ${one.from} 延长到 ${one.to}：${one.reason}`}
        </View>
      ))}
      {endedReason !== '' && <View className="meeting-line">{`卸任原因：${endedReason}`}</View>}
      {state !== 'ended' && (
        <>
          <View className="meeting-line">{hearingWords(props.member)}</View>
          <Ways {...props} />
        </>
      )}
    </Card>
  )
}

const questions = {
  end: {
    title: '为什么卸任',
    placeholder: '写明原因，留在名单历史里',
    suggestions: ['任期已满', '工作调动', '单位退出报到'],
    confirm: '卸任',
    done: '已卸任',
  },
  extend: {
    title: '延长任期',
    placeholder: '写明原因，留在名单历史里',
    suggestions: ['续任一届', '等换届'],
    confirm: '延长任期',
    done: '任期已延长',
  },
} as const

interface QuestionProps {
  readonly asking: Asking
  readonly busy: boolean
  readonly onAnswer: (asking: Asking, reason: string, to: string) => void
  readonly onClose: () => void
}

function Question({ asking, busy, onAnswer, onClose }: QuestionProps) {
  const { kind, member } = asking
  const [to, setTo] = useState(() => endOfTerm(new Date(`${member.to}T00:00:00+08:00`)))
  const { title, ...question } = questions[kind]
  return (
    <TextSheet
      {...{ ...question, busy, open: true, most: 100, onClose, title: `${title}：${member.name}` }}
      onConfirm={(reason) => onAnswer(asking, reason, to)}
    >
      {kind === 'extend' && <DateField id="extend-to" label="任期到" start={member.to} value={to} onChange={setTo} />}
    </TextSheet>
  )
}

const invitation = (code: string, name: string): string =>
  `${name} 的邀请码 ${code}，24 小时内有效，只能用一次，只告诉本人。请他打开小程序“我的”里的“双报到”，点“兼职委员”，填上它。`

/** Makes a code for a part-time member himself. @param again reads the roster anew */
const useInvite = (again: () => void) => {
  const [make] = useAction(
    async ({ id: member, name }: PartTimeMemberRow) =>
      mapResult(await call(meetings.invite, { member }), ({ code }) => invitation(code, name)),
    {
      done: (words) => {
        void tell(words)
        again()
      },
      refused: again,
    },
  )
  return async (member: PartTimeMemberRow) => {
    const question = `给 ${member.name} 换一个微信？新邀请码用过后，原来的微信不再收到通知。`
    if (!member.hasJoined || (await confirm(question, '生成邀请码'))) await make(member)
  }
}

/** Who is on the roster, whose term ends soon, and who was taken off. */
export function Roster({ body }: { readonly body: AreaCode }) {
  const [pile, choose] = useState<Pile>('current')
  const [asking, ask] = useState<Asking | null>(null)
  const list = useRows(
    async (cursor) =>
      mapResult(await call(meetings.roster, { body, pile, cursor }), ({ members, next }) => ({ rows: members, next })),
    { key: pile },
  )
  const again = () => {
    ask(null)
    void list.reload()
  }
  const invite = useInvite(again)
  const [answer, busy] = useAction(
    ({ kind, member: { id: member, version } }: Asking, reason: string, to: string) =>
      kind === 'end'
        ? call(meetings.endMember, { member, version, reason })
        : call(meetings.extendMember, { member, version, reason, to }),
    {
      done: () => {
        toast(asking === null ? '' : questions[asking.kind].done)
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
              <Member key={member.id} member={member} onAsk={ask} onInvite={(one) => void invite(one)} />
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
      {asking !== null && (
        <Question
          {...{ asking, busy, onClose: () => ask(null) }}
          onAnswer={(asked, reason, to) => void answer(asked, reason, to)}
        />
      )}
    </>
  )
}
