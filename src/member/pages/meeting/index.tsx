import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { meetingId, type MeetingId } from '../../../../contract/ids'
import { meetings } from '../../../../contract/meetings'
import type { MeetingView, Participant } from '../../../../contract/meetings'
import { meetingPresenceLabels } from '../../../../contract/vocabulary/meeting-presence'
import type { MeetingAnswer } from '../../../../contract/vocabulary/meeting-answer'
import { call } from '../../../cloud/call'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { AgendaCard, MeetingCard, MinutesCard, ParticipantsCard, ResolutionCard } from '../../../told/meeting-cards'
import { answerWords } from '../../../told/meeting-words'
import '../../../told/meeting.scss'
import { lists } from '../../routes'

const useMyMeeting = (id: MeetingId) => {
  const { member = '' } = useRouter().params
  const query = useQuery(() => call(meetings.show, { meeting: id }), { key: id })
  const [excusing, setExcusing] = useState(false)
  const [answer, busy] = useAction(
    (said: MeetingAnswer, reason: string) => call(meetings.answer, { meeting: id, member, answer: said, reason }),
    {
      done: (after) => {
        setExcusing(false)
        query.put(after)
        toast('已答复')
      },
      refused: () => {
        setExcusing(false)
        void query.reload()
      },
    },
  )
  return { query, member, excusing, setExcusing, answer, busy }
}

type Page = ReturnType<typeof useMyMeeting>

interface AnswerProps {
  readonly meeting: MeetingView
  readonly own: Participant
  readonly page: Page
}

const ownWords = ({ presence, answer, reason }: Participant): string => {
  if (presence !== null) return meetingPresenceLabels[presence]
  return reason === '' ? answerWords(answer) : `${answerWords(answer)}（${reason}）`
}

/** What is said to the notice; it may be changed until the meeting is on. */
function Answer({ meeting, own, page: { answer, setExcusing, busy } }: AnswerProps) {
  return (
    <Card id="answer" title={`${own.name}：${ownWords(own)}`}>
      {meeting.state === 'convened' && (
        <View className="meeting-steps">
          {own.answer !== 'excused' && (
            <MainButton id="excuse" tone="outline" size="row" disabled={busy} onTap={() => setExcusing(true)}>
              请假
            </MainButton>
          )}
          {own.answer !== 'coming' && (
            <MainButton id="come" size="row" busy={busy} onTap={() => void answer('coming', '')}>
              参加
            </MainButton>
          )}
        </View>
      )}
    </Card>
  )
}

function Content({ meeting, page }: Omit<AnswerProps, 'own'>) {
  const own = meeting.participants.find(({ member }) => member === page.member)
  const { reason, resolutions, agenda, participants } = meeting
  return (
    <>
      <MeetingCard meeting={meeting}>
        {reason !== '' && <View className="meeting-line">{`原因：${reason}`}</View>}
      </MeetingCard>
      {own !== undefined && <Answer meeting={meeting} own={own} page={page} />}
      <AgendaCard agenda={agenda} />
      <MinutesCard {...meeting} />
      {resolutions.map((resolution) => (
        <ResolutionCard key={resolution.id} resolution={resolution} />
      ))}
      <ParticipantsCard participants={participants} />
    </>
  )
}

function OneMeeting({ id }: { readonly id: MeetingId }) {
  const page = useMyMeeting(id)
  const { query, excusing, setExcusing, answer, busy } = page
  return (
    <PageFrame>
      <QueryView query={query}>{(meeting) => <Content meeting={meeting} page={page} />}</QueryView>
      <TextSheet
        title="为什么请假"
        placeholder="写一句原因，社区会看到"
        suggestions={['出差', '单位有会', '身体不适']}
        confirm="请假"
        open={excusing}
        most={100}
        busy={busy}
        onConfirm={(reason) => void answer('excused', reason)}
        onClose={() => setExcusing(false)}
      />
    </PageFrame>
  )
}

/** A meeting as who was invited sees it: he says whether he comes, and reads the minutes. */
export default function MyMeetingPage() {
  return (
    <AboutOne what="场会议" list={lists.seat} shape={meetingId}>
      {(id) => <OneMeeting id={id} />}
    </AboutOne>
  )
}
