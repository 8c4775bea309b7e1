import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { EventView } from '../../contract/requests'
import type { Labels } from '../../contract/vocabulary/labels'
import { requestEventLabels, type RequestEventType } from '../../contract/vocabulary/request-event'
import { serverNow } from '../cloud/clock'
import { agoWords } from '../time/words'
import { PhotoRow } from './photo-grid'
import { TextLink } from './text-link'
import './timeline.scss'

const titleOf = (event: EventView, labels: Labels<RequestEventType>): string =>
  `${event.mine ? '您' : ''}${labels[event.type]}`

/** Who said it is left out where the title says it already. */
const noteOf = ({ by, mine, note }: EventView): string | null => {
  if (note === null || note === '') return mine ? null : by
  return mine ? note : `${by}：${note}`
}

export interface MomentProps {
  readonly title: string
  readonly at: Date
  readonly isLatest: boolean
  readonly lines: readonly string[]
  readonly children?: ReactNode
}

/** One thing that happened, for a `View` of the class `timeline`. */
export function Moment({ title, at, isLatest, lines, children }: MomentProps) {
  return (
    <View className={`timeline-step ${isLatest ? 'timeline-latest' : ''}`}>
      <View className="timeline-head">
        <View className="timeline-title">{title}</View>
        <View className="timeline-when">{agoWords(at, serverNow())}</View>
      </View>
      {lines.map((line) => (
        <View key={line} className="timeline-line">
          {line}
        </View>
      ))}
      {children}
    </View>
  )
}

interface StepProps {
  readonly event: EventView
  readonly isLatest: boolean
  readonly labels: Labels<RequestEventType>
  readonly onWhy?: () => void
}

function Step({ event, isLatest, labels, onWhy }: StepProps) {
  const lines = [noteOf(event), event.detail].filter((line) => line !== null)
  return (
    <Moment title={titleOf(event, labels)} at={event.at} isLatest={isLatest} lines={lines}>
      {onWhy !== undefined && (
        <TextLink id="why" onTap={onWhy}>
          为什么是他 ›
        </TextLink>
      )}
      {event.photos.length > 0 && (
        <View className="timeline-photos">
          <PhotoRow photos={event.photos} />
        </View>
      )}
    </Moment>
  )
}

export interface TimelineProps {
  readonly events: readonly EventView[]
  /** What each step is called; in the resident's words unless said otherwise. */
  readonly labels?: Labels<RequestEventType>
  /** Offers 为什么是他 at the step that found the handler. */
  readonly onWhy?: () => void
}

/** What happened, the latest first: who, what, when, with photos. */
export function Timeline({ events, labels = requestEventLabels, onWhy }: TimelineProps) {
  const latestFirst = [...events].sort((one, other) => other.seq - one.seq)
  return (
    <View className="timeline">
      {latestFirst.map((event, index) => (
        <Step
          key={event.seq}
          event={event}
          isLatest={index === 0}
          labels={labels}
          onWhy={event.type === 'raised' ? onWhy : undefined}
        />
      ))}
    </View>
  )
}
