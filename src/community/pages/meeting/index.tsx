import { View } from '@tarojs/components'
import { meetingId, type MeetingId } from '../../../../contract/ids'
import type { MeetingView } from '../../../../contract/meetings'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { calendarDay } from '../../../time/words'
import { AgendaCard, MeetingCard, MinutesCard, ParticipantsCard } from '../../../told/meeting-cards'
import '../../../told/meeting.scss'
import { ResolutionSheets, ResolutionStep } from '../../resolution-step'
import { lists, openConvene } from '../../routes'
import { DecideSheet } from './decide-sheet'
import { ResolveSheet } from './resolve-sheet'
import { SignInSheet } from './sign-in-sheet'
import { useMeeting, type MeetingPage, type PageProps } from './use-meeting'
import { WordsSheet } from './words-sheet'

function Before({ meeting, page: { setOpen } }: PageProps) {
  return (
    <View className="meeting-steps">
      <MainButton id="call-off" tone="quiet" size="row" onTap={() => setOpen({ kind: 'callOff' })}>
        取消会议
      </MainButton>
      <MainButton id="change" tone="outline" size="row" onTap={() => openConvene(meeting.body.code, meeting.id)}>
        改时间地点
      </MainButton>
    </View>
  )
}

function Resolutions({ meeting, page: { resolutions, beginResolution } }: PageProps) {
  if (meeting.state === 'convened' || meeting.state === 'calledOff') return null
  return (
    <>
      <Card
        id="resolutions"
        title={`决议 ${meeting.resolutions.length} 项`}
        aside={
          <TextLink id="resolve" onTap={beginResolution}>
            加一项
          </TextLink>
        }
      />
      {meeting.resolutions.map((resolution) => (
        <ResolutionStep key={resolution.id} resolution={resolution} steps={resolutions} />
      ))}
    </>
  )
}

/** The next step of a meeting; null: there is none yet, or no more. */
const nextOf = ({ state, startsAt }: MeetingView, { setOpen }: MeetingPage) => {
  if (state === 'convened')
    return calendarDay(serverNow()) < calendarDay(startsAt)
      ? null
      : { id: 'sign-in', label: '登记到会', tap: () => setOpen({ kind: 'signIn' }) }
  if (state === 'held') return { id: 'minutes', label: '写纪要并发布', tap: () => setOpen({ kind: 'publishMinutes' }) }
  return state === 'published' ? { id: 'note', label: '补一条更正', tap: () => setOpen({ kind: 'addNote' }) } : null
}

function Content({ meeting, page }: PageProps) {
  const { state, reason } = meeting
  const { setOpen } = page
  const stepFor = (item: number) => (
    <View className="meeting-steps">
      <TextLink id={`decide-${item}`} onTap={() => setOpen({ kind: 'decide', item })}>
        填表决结果
      </TextLink>
    </View>
  )
  return (
    <>
      <MeetingCard meeting={meeting}>
        {reason !== '' && <View className="meeting-line">{`原因：${reason}`}</View>}
        {state === 'convened' && <Before meeting={meeting} page={page} />}
        {state === 'held' && (
          <View className="meeting-steps">
            <TextLink id="sign-in-again" onTap={() => setOpen({ kind: 'signIn' })}>
              改到会登记
            </TextLink>
          </View>
        )}
      </MeetingCard>
      <AgendaCard agenda={meeting.agenda} {...(state === 'held' && { stepFor })} />
      <MinutesCard {...meeting} />
      <Resolutions meeting={meeting} page={page} />
      <ParticipantsCard participants={meeting.participants} />
      <WordsSheet meeting={meeting} page={page} />
      <SignInSheet meeting={meeting} page={page} />
      <DecideSheet meeting={meeting} page={page} />
      <ResolveSheet meeting={meeting} page={page} />
      <ResolutionSheets steps={page.resolutions} />
    </>
  )
}

function Meeting({ id }: { readonly id: MeetingId }) {
  const page = useMeeting(id)
  const meeting = page.query.data
  const next = meeting === null ? null : nextOf(meeting, page)
  const bar = next !== null && (
    <ButtonBar>
      <MainButton id={next.id} onTap={next.tap}>
        {next.label}
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar === false ? undefined : bar}>
      <QueryView query={page.query}>{(data) => <Content meeting={data} page={page} />}</QueryView>
    </PageFrame>
  )
}

/** A meeting as its desk runs it: answers, who was there, votes, minutes, resolutions. */
export default function DeskMeetingPage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="场会议" list={lists.body} shape={meetingId}>
        {(id) => <Meeting id={id} />}
      </AboutOne>
    </StaffOnly>
  )
}
