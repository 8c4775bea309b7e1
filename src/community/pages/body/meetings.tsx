import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { InputOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Chips } from '../../../components/chips'
import { NothingYet, QueryView } from '../../../components/query-view'
import { useRows } from '../../../hooks/use-rows'
import { MeetingCard } from '../../../told/meeting-cards'
import '../../../told/meeting.scss'
import { More } from '../../../told/more'
import { openMeeting } from '../../routes'

type Pile = InputOf<typeof meetings.list>['pile']

const piles: readonly { value: Pile; label: string }[] = [
  { value: 'coming', label: '要开和待发纪要' },
  { value: 'past', label: '开过的' },
]

const empty: Readonly<Record<Pile, string>> = {
  coming: '没有要开的会议。每季度要开一次，点“召开会议”发通知。',
  past: '还没有开过的会议。',
}

/** The meetings of a body: what is to be held or written down, and what is over. */
export function Meetings({ body }: { readonly body: AreaCode }) {
  const [pile, choose] = useState<Pile>('coming')
  const list = useRows(
    async (cursor) =>
      mapResult(await call(meetings.list, { body, pile, cursor }), (page) => ({
        rows: page.meetings,
        next: page.next,
      })),
    { key: pile },
  )
  return (
    <>
      <View className="meeting-chips">
        <Chips chips={piles} chosen={pile} onChoose={(value) => choose(value as Pile)} />
      </View>
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
        {({ rows }) => (
          <>
            {rows.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} onTap={() => openMeeting(meeting.id)} />
            ))}
            <More list={list} />
          </>
        )}
      </QueryView>
    </>
  )
}
