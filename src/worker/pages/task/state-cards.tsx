import { View } from '@tarojs/components'
import type { ApprovalView, RequestView } from '../../../../contract/requests'
import { markColourLabels } from '../../../../contract/vocabulary/mark-colour'
import { suspensionReasonLabels } from '../../../../contract/vocabulary/suspension-reason'
import { verdictLabels } from '../../../../contract/vocabulary/verdict'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { DueTag, DueText } from '../../../components/due-text'
import { Rated } from '../../../components/star-rating'
import { Tag } from '../../../components/status-tag'
import { agoWords, dayWords, joined } from '../../../time/words'

interface ViewProps {
  readonly view: RequestView
}

/** A level above demands a reply; what was replied stays beside it. */
export function SupervisionCard({ view: { supervision } }: ViewProps) {
  if (supervision === null) return null
  const { byName, words, replyDue, reply } = supervision
  return (
    <Card id="supervision" title={`${byName} 督办`} late={reply === null}>
      <View>{words}</View>
      {reply === null ? (
        <View className="task-part">
          <DueText due={replyDue} />
        </View>
      ) : (
        <View className="task-line">已回复：{reply.words}</View>
      )}
    </Card>
  )
}

export function SuspensionCard({ view: { suspension } }: ViewProps) {
  if (suspension === null) return null
  return (
    <Card id="suspension" title={joined('已挂起到', dayWords(suspension.until, serverNow()))}>
      <View className="task-line">{suspensionReasonLabels[suspension.reason]}。时限停走，到那天自动恢复。</View>
    </Card>
  )
}

function Approval({ approval: { what, note, toName, due } }: { readonly approval: ApprovalView }) {
  return (
    <View className="task-approval">
      <View>{what}</View>
      {note !== '' && <View className="task-line">{note}</View>}
      <View className="task-line">等 {toName} 答复</View>
      <DueTag due={due} />
    </View>
  )
}

/** What was applied for and has no answer yet; the clocks go on meanwhile. */
export function ApprovalsCard({ view: { approvals } }: ViewProps) {
  if (approvals.length === 0) return null
  return (
    <Card id="approvals" title="等上级答复">
      {approvals.map((approval) => (
        <Approval key={approval.id} approval={approval} />
      ))}
    </Card>
  )
}

export function MarksCard({ view: { marks } }: ViewProps) {
  if (marks.length === 0) return null
  return (
    <Card id="marks" title="超时记录">
      {marks.map(({ colour, at, name, reason }) => (
        <View key={`${colour}-${at.getTime()}`} className="task-mark">
          <Tag tone={colour === 'red' ? 'late' : 'wait'}>{markColourLabels[colour]}</Tag>
          <View className="task-line">{[name, reason, agoWords(at, serverNow())].filter(Boolean).join(' · ')}</View>
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
      <View className="task-line">{[by, agoWords(at, serverNow())].join(' · ')}</View>
    </Card>
  )
}

export function QuestionCard({ view: { question } }: ViewProps) {
  if (question === null) return null
  return (
    <Card id="question" title={question.answer === null ? '等居民回答' : '居民已回答'}>
      <View className="task-line">问：{question.text}</View>
      {question.answer !== null && <View>答：{question.answer}</View>}
    </Card>
  )
}

/** Only residents rate: of what staff found themselves nobody is asked. */
export function RatingCard({ view: { source, rating, unrated } }: ViewProps) {
  if (rating === null && !(unrated && source === 'resident')) return null
  return (
    <Card title="居民评价">{rating === null ? <View className="task-line">未评价</View> : <Rated {...rating} />}</Card>
  )
}
