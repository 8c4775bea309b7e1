import { View } from '@tarojs/components'
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

interface StepProps {
  readonly event: EventView
  readonly isLatest: boolean
  readonly labels: Labels<RequestEventType>
  readonly onWhy?: () => void
}

function Step({ event, isLatest, labels, onWhy }: StepProps) {
  const note = noteOf(event)
  return (
    <View className={`timeline-step ${isLatest ? 'timeline-latest' : ''}`}>
      <View className="timeline-head">
        <View className="timeline-title">{titleOf(event, labels)}</View>
        <View className="timeline-when">{agoWords(event.at, serverNow())}</View>
      </View>
      {note !== null && <View className="timeline-line">{note}</View>}
      {event.detail !== null && <View className="timeline-line">{event.detail}</View>}
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
    </View>
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
