import { meetings } from '../../../../contract/meetings'
import type { PartTimeMemberId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { NothingYet, QueryView } from '../../../components/query-view'
import { useRows } from '../../../hooks/use-rows'
import { MeetingCard } from '../../../told/meeting-cards'
import { More } from '../../../told/more'
import { openMeeting } from '../../routes'

/** The meetings to which somebody was invited. */
export function MyMeetings({ member }: { readonly member: PartTimeMemberId }) {
  const list = useRows(
    async (cursor) =>
      mapResult(await call(meetings.myMeetings, { member, cursor }), ({ meetings, next }) => ({
        rows: meetings,
        next,
      })),
    { key: member },
  )
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text="还没有会议通知。每季度开一次，通知会发到“消息”。" />}
    >
      {({ rows }) => (
        <>
          {rows.map((meeting) => (
            <MeetingCard key={meeting.id} meeting={meeting} onTap={() => openMeeting(meeting.id, member)} />
          ))}
          <More list={list} />
        </>
      )}
    </QueryView>
  )
}
