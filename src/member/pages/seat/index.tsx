import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { PartTimeMemberId } from '../../../../contract/ids'
import type { SeatView } from '../../../../contract/meetings'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import '../../../told/meeting.scss'
import { JoinSheet } from './join-sheet'
import { MyMeetings } from './my-meetings'
import { MyTasks } from './my-tasks'
import { MyYear } from './my-year'

type Part = 'meetings' | 'tasks' | 'year'

const segments: readonly { value: Part; label: string }[] = [
  { value: 'meetings', label: '会议' },
  { value: 'tasks', label: '任务' },
  { value: 'year', label: '年度' },
]

const parts = { meetings: MyMeetings, tasks: MyTasks, year: MyYear } as const

const noSeat =
  '您是兼职委员的，请向社区或街道要一个邀请码，填好后会议通知和决议任务会到这里，也会发到“消息”。单位联系人不用填：单位的人登记为兼职委员后，也会到这里。'

function SeatCard({ seat: { member, body } }: { readonly seat: SeatView }) {
  return (
    <Card id={`seat-${member.id}`} title={body.name}>
      <View className="meeting-line">{`${member.name} · ${member.unitName}`}</View>
      <View className="meeting-line">{`分工：${member.duty} · 任期到 ${member.to}`}</View>
    </Card>
  )
}

interface ChooseProps {
  readonly seats: readonly SeatView[]
  readonly chosen: PartTimeMemberId
  readonly onChoose: (member: string) => void
}

function ChooseSeat({ seats, chosen, onChoose }: ChooseProps) {
  if (seats.length === 1) return null
  const chips = seats.map(({ member, body }) => ({ value: String(member.id), label: `${body.name} ${member.name}` }))
  return (
    <View className="meeting-chips">
      <Chips chips={chips} chosen={chosen} onChoose={onChoose} />
    </View>
  )
}

interface SeatsProps {
  readonly seats: readonly SeatView[]
  readonly part: Part
}

function Seats({ seats, part }: SeatsProps) {
  const { member: asked } = useRouter().params
  const [wanted, choose] = useState(asked)
  const seat = seats.find(({ member }) => member.id === wanted) ?? seats[0]
  if (seat === undefined) return null
  const { id } = seat.member
  const Shown = parts[part]
  return (
    <>
      <ChooseSeat seats={seats} chosen={id} onChoose={choose} />
      <SeatCard seat={seat} />
      <Shown key={`${part}-${id}`} member={id} />
    </>
  )
}

/** For a part-time member, and for the contact person of a unit whose people are such: their meetings, what they have to see to, and their year. */
export default function SeatPage() {
  const query = useQuery(() => call(meetings.mine, {}))
  const [part, choosePart] = useState<Part>('meetings')
  const [joining, join] = useState(false)
  const begin = () => join(true)
  return (
    <PageFrame head={<Segments segments={segments} chosen={part} onChoose={choosePart} />}>
      <QueryView
        query={query}
        isEmpty={({ seats }) => seats.length === 0}
        empty={<NothingYet text={noSeat} action="填邀请码" onTap={begin} />}
      >
        {({ seats }) => (
          <>
            <Seats seats={seats} part={part} />
            <View className="meeting-foot">
              <TextLink id="open-join" onTap={begin}>
                有邀请码？在这里填 ›
              </TextLink>
            </View>
          </>
        )}
      </QueryView>
      <JoinSheet open={joining} onJoined={() => void query.reload()} onClose={() => join(false)} />
    </PageFrame>
  )
}
