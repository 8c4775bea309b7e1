import { View } from '@tarojs/components'
import type { JointView, PartView, RequestView } from '../../../../contract/requests'
import { partRoleLabels } from '../../../../contract/vocabulary/part-role'
import { whistleTypeLabels } from '../../../../contract/vocabulary/whistle-type'
import { Card } from '../../../components/card'
import { DueTag, DueText } from '../../../components/due-text'
import { matterWords, PartReport, partProgress, PartStateTag } from '../../../components/part-bits'
import { StepLine } from '../../../components/progress-steps'
import { Rated } from '../../../components/star-rating'

const kindOf = ({ kind, type }: JointView, { role }: PartView): string =>
  [kind === 'whistle' && type !== null ? whistleTypeLabels[type] : '分头办', partRoleLabels[role]].join(' · ')

function Line({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <View className="part-line">
      <View className="part-label">{label}</View>
      <View className="part-value">{children}</View>
    </View>
  )
}

/** The newest words with which this part was asked for again; null when it was not. */
const redoOf = ({ events }: RequestView, { name, state }: PartView): string | null =>
  state === 'reported'
    ? null
    : (events.findLast(({ type, detail }) => type === 'partRedone' && detail === name)?.note ?? null)

interface PartProps {
  readonly view: RequestView
  readonly joint: JointView
  readonly part: PartView
}

function Asked({ joint, part }: PartProps) {
  const matters = matterWords(joint)
  return (
    <>
      <Line label={joint.kind === 'whistle' ? '吹哨方' : '派办方'}>{joint.byName}</Line>
      {matters !== '' && <Line label="事项">{matters}</Line>}
      <Line label="要做什么">{part.task || joint.note}</Line>
      {part.whereabouts !== null && <Line label="到场">{part.whereabouts}</Line>}
    </>
  )
}

/** What this reader is asked to do, with his own clock. */
export function OwnPartCard({ view, joint, part }: PartProps) {
  const redo = redoOf(view, part)
  return (
    <Card id={`part-${part.id}`} title={kindOf(joint, part)} aside={<PartStateTag state={part.state} />}>
      {part.due !== null && <DueText due={part.due} />}
      {redo !== null && (
        <View id="redo" className="part-redo">
          请再办：{redo}
        </View>
      )}
      <Asked view={view} joint={joint} part={part} />
      <StepLine {...partProgress(part)} />
      {part.report !== null && <PartReport {...part.report} />}
      {part.rating !== null && <Rated {...part.rating} />}
    </Card>
  )
}

function Other({ part }: { readonly part: PartView }) {
  return (
    <View className="part-other">
      <View className="part-other-head">
        <View>
          {part.name}
          <View className="task-line">{partRoleLabels[part.role]}</View>
        </View>
        <PartStateTag state={part.state} />
      </View>
      {part.due !== null && <DueTag due={part.due} />}
      {part.report !== null && <PartReport {...part.report} />}
    </View>
  )
}

/** The others who handle it, and how far each is. */
export function OthersCard({ parts }: { readonly parts: readonly PartView[] }) {
  if (parts.length === 0) return null
  return (
    <Card id="others" title="一起办的单位">
      {parts.map((part) => (
        <Other key={part.id} part={part} />
      ))}
    </Card>
  )
}
