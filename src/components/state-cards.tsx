import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ApprovalView, RequestView } from '../../contract/requests'
import { approvalKindLabels } from '../../contract/vocabulary/approval-kind'
import { suspensionReasonLabels } from '../../contract/vocabulary/suspension-reason'
import { verdictLabels } from '../../contract/vocabulary/verdict'
import { serverNow } from '../cloud/clock'
import { agoWords, dayWords, joined } from '../time/words'
import { Card } from './card'
import { DueTag, DueText } from './due-text'
import { MarkTag } from './mark-tag'
import { Rated } from './star-rating'
import './state-cards.scss'
import { Tag } from './status-tag'

interface ViewProps {
  readonly view: RequestView
}

/** A level above demands a reply; what was replied stays beside it. @param children the reply, for who owes it */
export function SupervisionCard({ view: { supervision }, children }: ViewProps & { readonly children?: ReactNode }) {
  if (supervision === null) return null
  const { byName, words, at, replyDue, reply } = supervision
  return (
    <Card id="supervision" title={`${byName} 督办`} late={reply === null}>
      <View>{words}</View>
      <View className="state-line">{agoWords(at, serverNow())}</View>
      {reply === null ? (
        <View className="state-part">
          <DueText due={replyDue} />
        </View>
      ) : (
        <View className="state-part">
          已回复：{reply.words}
          <View className="state-line">{agoWords(reply.at, serverNow())}</View>
        </View>
      )}
      {children}
    </Card>
  )
}

export function SuspensionCard({ view: { suspension } }: ViewProps) {
  if (suspension === null) return null
  return (
    <Card id="suspension" title={joined('已挂起到', dayWords(suspension.until, serverNow()))}>
      <View className="state-line">{suspensionReasonLabels[suspension.reason]}。时限停走，到那天自动恢复。</View>
    </Card>
  )
}

interface ApprovalProps {
  readonly approval: ApprovalView
  readonly children?: ReactNode
}

function Approval({ approval: { id, kind, what, note, byName, toName, at, due, mine }, children }: ApprovalProps) {
  return (
    <View id={`approval-${id}`} className="state-approval">
      <View className="state-approval-head">
        <View className="state-approval-what">{what}</View>
        <Tag tone={mine ? 'wait' : 'mute'}>{approvalKindLabels[kind]}</Tag>
      </View>
      {note !== '' && <View>{note}</View>}
      <View className="state-line">{[byName, agoWords(at, serverNow())].join(' · ')}</View>
      {!mine && <View className="state-line">等 {toName} 答复</View>}
      <DueTag due={due} />
      {children}
    </View>
  )
}

export interface ApprovalsCardProps extends ViewProps {
  /** The answers, for who may give them. */
  readonly answersTo?: (approval: ApprovalView) => ReactNode
}

/** What was applied for and has no answer yet; the clocks go on meanwhile. */
export function ApprovalsCard({ view: { approvals }, answersTo }: ApprovalsCardProps) {
  if (approvals.length === 0) return null
  return (
    <Card id="approvals" title={approvals.some(({ mine }) => mine) ? '等您答复' : '等上级答复'}>
      {approvals.map((approval) => (
        <Approval key={approval.id} approval={approval}>
          {approval.mine && answersTo?.(approval)}
        </Approval>
      ))}
    </Card>
  )
}

/** When a time was missed, and whose it was. */
export function MarksCard({ view: { marks } }: ViewProps) {
  if (marks.length === 0) return null
  return (
    <Card id="marks" title="超时记录">
      {marks.map(({ colour, at, name, reason }) => (
        <View key={`${colour}-${at.getTime()}`} className="state-mark">
          <MarkTag colour={colour} />
          <View className="state-line">{[name, reason, agoWords(at, serverNow())].filter(Boolean).join(' · ')}</View>
        </View>
      ))}
    </Card>
  )
}

export function VerificationCard({ view: { verification } }: ViewProps) {
  if (verification === null) return null
  const { verdict, by, at } = verification
  return (
    <Card id="verification" title={`现场核实：${verdictLabels[verdict]}`}>
      <View className="state-line">{[by, agoWords(at, serverNow())].join(' · ')}</View>
    </Card>
  )
}

export function QuestionCard({ view: { question } }: ViewProps) {
  if (question === null) return null
  return (
    <Card id="question" title={question.answer === null ? '等居民回答' : '居民已回答'}>
      <View className="state-line">问：{question.text}</View>
      {question.answer !== null && <View>答：{question.answer}</View>}
    </Card>
  )
}

/** Only residents rate: of what staff found themselves nobody is asked. */
export function RatingCard({ view: { source, rating, unrated } }: ViewProps) {
  if (rating === null && !(unrated && source === 'resident')) return null
  return (
    <Card title="居民评价">{rating === null ? <View className="state-line">未评价</View> : <Rated {...rating} />}</Card>
  )
}
