import { View } from '@tarojs/components'
import type { JointView, PartView } from '../../../../contract/requests'
import { partRoleLabels } from '../../../../contract/vocabulary/part-role'
import { whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Card } from '../../../components/card'
import { DueTag } from '../../../components/due-text'
import { MainButton } from '../../../components/main-button'
import { matterWords, PartReport, partProgress, PartStateTag } from '../../../components/part-bits'
import { StepLine } from '../../../components/progress-steps'
import { Rated } from '../../../components/star-rating'
import { Tag } from '../../../components/status-tag'
import './joint-card.scss'

interface PartProps {
  readonly part: PartView
  /** What was asked of all of them. */
  readonly note: string
  readonly onRedo: () => void
}

function Course({ part }: { readonly part: PartView }) {
  if (part.state === 'released') return null
  return (
    <>
      <StepLine {...partProgress(part)} />
      {part.due !== null && (
        <View className="joint-due">
          <DueTag due={part.due} />
        </View>
      )}
    </>
  )
}

function Part({ part, note, onRedo }: PartProps) {
  return (
    <View id={`part-${part.id}`} className="joint-part">
      <View className="joint-part-head">
        <View className="joint-part-name">
          {part.name}
          <Tag tone={part.role === 'lead' ? 'info' : 'mute'}>{partRoleLabels[part.role]}</Tag>
        </View>
        <PartStateTag state={part.state} />
      </View>
      {part.task !== '' && part.task !== note && <View className="case-line">{part.task}</View>}
      <Course part={part} />
      {part.whereabouts !== null && <View className="case-line joint-where">到场：{part.whereabouts}</View>}
      {part.report !== null && <PartReport {...part.report} />}
      {part.rating !== null && <Rated {...part.rating} />}
      {part.actions.includes('redoPart') && (
        <View className="joint-steps">
          <MainButton id={`redo-${part.id}`} size="row" tone="quiet" onTap={onRedo}>
            请再办
          </MainButton>
        </View>
      )}
    </View>
  )
}

const titleOf = ({ kind, type, parts }: JointView): string =>
  [kind === 'whistle' && type !== null ? whistleTypeLabels[type] : '分头办', `${parts.length} 家`].join(' · ')

export interface JointCardProps {
  readonly joint: JointView
  readonly onRedo: (part: PartView) => void
}

/** Who was called, how far each is, and what each has reported. */
export function JointCard({ joint, onRedo }: JointCardProps) {
  const matters = matterWords(joint)
  return (
    <Card id="joint" title={titleOf(joint)} aside={joint.closedAt === null ? undefined : <Tag tone="ok">已收尾</Tag>}>
      {matters !== '' && <View>{matters}</View>}
      {joint.note !== '' && <View className="case-line">要求：{joint.note}</View>}
      <View className="case-line">由 {joint.byName} 召集</View>
      {joint.parts.map((part) => (
        <Part key={part.id} part={part} note={joint.note} onRedo={() => onRedo(part)} />
      ))}
    </Card>
  )
}
