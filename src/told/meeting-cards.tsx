import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { AgendaItem, MeetingRow, MeetingView, Participant, ResolutionRow } from '../../contract/meetings'
import { agendaOutcomeLabels } from '../../contract/vocabulary/agenda-outcome'
import { meetingPresenceLabels } from '../../contract/vocabulary/meeting-presence'
import { meetingStateLabels } from '../../contract/vocabulary/meeting-state'
import { resolutionEventLabels } from '../../contract/vocabulary/resolution-event'
import { serverNow } from '../cloud/clock'
import { Card } from '../components/card'
import { Tag } from '../components/status-tag'
import { agoWords, joined } from '../time/words'
import {
  answerWords,
  meetingTones,
  ownerWords,
  resolutionTone,
  resolutionWords,
  turnoutWords,
  whenAndWhere,
} from './meeting-words'
import './meeting.scss'

interface MeetingCardProps {
  readonly meeting: MeetingRow
  readonly onTap?: () => void
  readonly children?: ReactNode
}

/** When and where a meeting is, and how far it has come. */
export function MeetingCard({ meeting, onTap, children }: MeetingCardProps) {
  const { id, title, state } = meeting
  return (
    <Card
      id={`meeting-${id}`}
      title={title}
      aside={<Tag tone={meetingTones[state]}>{meetingStateLabels[state]}</Tag>}
      {...(onTap && { onTap })}
    >
      <View className="meeting-line">{whenAndWhere(meeting)}</View>
      <View className="meeting-line">{turnoutWords(meeting)}</View>
      {children}
    </Card>
  )
}

const votesWords = ({ inFavour, against, abstained }: AgendaItem): string =>
  `同意 ${inFavour} · 反对 ${against} · 弃权 ${abstained}`

interface AgendaProps extends Pick<MeetingView, 'agenda'> {
  /** What can be done about an item. */
  readonly stepFor?: (at: number) => ReactNode
}

/** What is talked about, who brings it, and what became of it. */
export function AgendaCard({ agenda, stepFor }: AgendaProps) {
  return (
    <Card id="agenda" title="议题">
      {agenda.map((item, at) => (
        <View key={`${at}-${item.topic}`} className="meeting-row">
          <View className="meeting-row-head">
            <View>{`${at + 1}. ${item.topic}`}</View>
            {item.outcome !== null && (
              <Tag tone={item.outcome === 'passed' ? 'ok' : 'mute'}>{agendaOutcomeLabels[item.outcome]}</Tag>
            )}
          </View>
          <View className="meeting-line">{`由 ${item.by} 提出`}</View>
          {item.outcome !== null && <View className="meeting-line">{votesWords(item)}</View>}
          {stepFor?.(at)}
        </View>
      ))}
    </Card>
  )
}

const standingWords = ({ answer, presence, reason }: Participant): string => {
  const words = presence === null ? answerWords(answer) : meetingPresenceLabels[presence]
  return reason === '' ? words : `${words}（${reason}）`
}

/** Who is invited, what each has said, and who was there. */
export function ParticipantsCard({ participants }: Pick<MeetingView, 'participants'>) {
  return (
    <Card id="participants" title="委员">
      {participants.map((participant) => (
        <View key={participant.member} id={`participant-${participant.member}`} className="meeting-row">
          <View>{participant.name}</View>
          <View className="meeting-line">{[participant.unitName, standingWords(participant)].join(' · ')}</View>
        </View>
      ))}
    </Card>
  )
}

/** The minutes, and what was put right below them. */
export function MinutesCard({ minutes, notes, publishedAt }: Pick<MeetingView, 'minutes' | 'notes' | 'publishedAt'>) {
  if (publishedAt === null) return null
  return (
    <Card id="minutes" title="会议纪要">
      <View className="meeting-words">{minutes}</View>
      <View className="meeting-line">{joined(agoWords(publishedAt, serverNow()), '发布，不再改动')}</View>
      {notes.map(({ at, text }) => (
        <View key={at.getTime()} className="meeting-row">
          <View>{`更正：${text}`}</View>
          <View className="meeting-line">{agoWords(at, serverNow())}</View>
        </View>
      ))}
    </Card>
  )
}

interface ResolutionCardProps {
  readonly resolution: ResolutionRow
  readonly children?: ReactNode
}

/** What was resolved, who sees to it until when, and how far it is. */
export function ResolutionCard({ resolution, children }: ResolutionCardProps) {
  const { id, text, due, evidence, events, isOverdue } = resolution
  const [last] = events
  return (
    <Card
      id={`resolution-${id}`}
      title={`${due} 前`}
      late={isOverdue}
      aside={<Tag tone={resolutionTone(resolution)}>{resolutionWords(resolution)}</Tag>}
    >
      <View className="meeting-words">{text}</View>
      <View className="meeting-line">{`承办：${ownerWords(resolution)}`}</View>
      {evidence !== '' && <View className="meeting-line">{`落实情况：${evidence}`}</View>}
      {last?.type === 'sentBack' && <View className="meeting-line">{`退回原因：${last.note}`}</View>}
      {last !== undefined && (
        <View className="meeting-line">{`${agoWords(last.at, serverNow())} ${resolutionEventLabels[last.type]}`}</View>
      )}
      {children}
    </Card>
  )
}
