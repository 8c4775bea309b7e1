import { View } from '@tarojs/components'
import type { PartView, RequestView } from '../../../contract/requests'
import { partStateLabels } from '../../../contract/vocabulary/part-state'
import { suspensionReasonLabels } from '../../../contract/vocabulary/suspension-reason'
import { serverNow } from '../../cloud/clock'
import { Card } from '../../components/card'
import { Rated } from '../../components/star-rating'
import { Tag } from '../../components/status-tag'
import { TextLink } from '../../components/text-link'
import { openRequest } from '../../routes'
import { byWords } from '../../time/due'
import { dayWords, joined } from '../../time/words'

interface ViewProps {
  readonly view: RequestView
}

/** Why nobody works on it just now, and until when. */
export function SuspensionCard({ view: { suspension } }: ViewProps) {
  if (suspension === null) return null
  return (
    <Card id="suspension" title={joined('暂缓办理到', dayWords(suspension.until, serverNow()))}>
      <View className="request-where">
        原因：{suspensionReasonLabels[suspension.reason]}。到那天会接着办，不用您再催。
      </View>
    </Card>
  )
}

function Unit({ part: { name, state, due } }: { readonly part: PartView }) {
  return (
    <View className="request-unit">
      <View>
        {name}
        {due !== null && <View className="request-where">{byWords(due, serverNow())}</View>}
      </View>
      <Tag tone={state === 'reported' ? 'ok' : 'wait'}>{partStateLabels[state]}</Tag>
    </View>
  )
}

/** Which units are on it, and how far each is. */
export function JointCard({ view: { joint } }: ViewProps) {
  if (joint === null || joint.parts.length === 0) return null
  return (
    <Card id="joint" title={joint.closedAt === null ? '几家单位正在一起办' : '几家单位一起办的'}>
      {joint.parts
        .filter(({ state }) => state !== 'released')
        .map((part) => (
          <Unit key={part.id} part={part} />
        ))}
    </Card>
  )
}

/** Somebody looks on site whether it is done. */
export function CheckCard({ view: { status, assignee } }: ViewProps) {
  if (status !== 'pendingCheck') return null
  return (
    <Card id="check" title="已办好，等人到现场核查">
      <View className="request-where">由 {assignee.name} 核查：谁办的，不由谁来核查。</View>
    </Card>
  )
}

export function RejectedCard({ view: { status, events, actions } }: ViewProps) {
  if (status !== 'rejected') return null
  const reason = events.findLast(({ type }) => type === 'rejected')?.note
  return (
    <Card id="rejected" title="为什么不予受理">
      {reason && <View>{reason}</View>}
      {actions.includes('reopen') && <View className="request-where">觉得不对，15 天内可以要求再看一次。</View>}
    </Card>
  )
}

/** It goes on with another one: there its course is read. */
export function MergedCard({ view: { status, mergedInto } }: ViewProps) {
  if (mergedInto === null) return null
  return (
    <Card id="merged" title="已并入同一件诉求">
      <View className="request-where">和您反映的是同一件事，一起办，有进展会告诉您。编号 {mergedInto.number}</View>
      {status === 'merged' && (
        <View className="request-where">
          那一件办结后会通知您：您这里没有解决，15
          天内可以在这里要求重新办理。超时了可以到那一件里催一下；想单独办，请联系社区。
        </View>
      )}
      <TextLink id="see-merged" onTap={() => openRequest(mergedInto.id)}>
        看那一件的进展 ›
      </TextLink>
    </Card>
  )
}

export function QuestionCard({ view }: ViewProps) {
  if (view.question?.answer !== null) return null
  return (
    <Card title={`${view.assignee.name}问您`}>
      <View id="question">{view.question.text}</View>
    </Card>
  )
}

export function RatingCard({ view }: ViewProps) {
  if (view.rating === null && !view.unrated) return null
  return (
    <Card title={view.reporter.mine ? '您的评价' : '居民评价'}>
      {view.rating === null ? <View className="request-where">未评价</View> : <Rated {...view.rating} />}
    </Card>
  )
}
