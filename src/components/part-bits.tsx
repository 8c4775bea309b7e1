import { View } from '@tarojs/components'
import type { JointView, PartView } from '../../contract/requests'
import { partStateLabels, type PartState } from '../../contract/vocabulary/part-state'
import './part-bits.scss'
import { PhotoRow } from './photo-grid'
import type { Progress } from './progress-steps'
import { Tag, type Tone } from './status-tag'

const tones: Readonly<Record<PartState, Tone>> = {
  called: 'late',
  signed: 'wait',
  contacted: 'wait',
  arrived: 'wait',
  reported: 'ok',
  released: 'mute',
}

export function PartStateTag({ state }: Pick<PartView, 'state'>) {
  return <Tag tone={tones[state]}>{partStateLabels[state]}</Tag>
}

const steps = ['签收', '联系', '到场', '反馈'] as const
const taken: Readonly<Record<PartState, number>> = {
  called: 0,
  signed: 1,
  contacted: 2,
  arrived: 3,
  reported: 4,
  released: 4,
}

const wasTaken = (step: (typeof steps)[number], { signedAt, contactedAt, arrivedAt, report }: PartView): boolean =>
  ({ 签收: signedAt, 联系: contactedAt, 到场: arrivedAt, 反馈: report })[step] !== null

/** The steps that were taken and those to come: one that was left out is not shown as if it had happened. */
export const partProgress = (part: PartView): Progress => {
  const isShown = (step: (typeof steps)[number], index: number): boolean =>
    wasTaken(step, part) || (index >= taken[part.state] && (part.role !== 'share' || step !== '联系'))
  const labels = steps.filter(isShown)
  return { labels, now: labels.filter((step) => wasTaken(step, part)).length }
}

/** 011 店外经营、占道堆物 */
export const matterWords = ({ matters }: JointView): string =>
  matters.map(({ number, name }) => (number === null ? `${name}（清单外）` : `${number} ${name}`)).join('、')

/** What a part has come to, in words and pictures. */
export function PartReport({ note, photos }: NonNullable<PartView['report']>) {
  return (
    <View className="part-report">
      <View>反馈：{note}</View>
      <PhotoRow photos={photos} />
    </View>
  )
}
