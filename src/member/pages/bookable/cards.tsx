import { View } from '@tarojs/components'
import type { BookableDay, BookableView } from '../../../../contract/bookings'
import { serverNow } from '../../../cloud/clock'
import { factsOf, openingWords, shortDay } from '../../../components/booking-words'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Tag } from '../../../components/status-tag'
import { WordsBox } from '../../../components/text-sheet'
import { chinaMoment } from '../../../time/moment'
import { clockWords } from '../../../time/words'
import { Field, LineField } from '../../../told/field'
import { shownDays, type Booking } from './use-booking'

export function WhatCard({ view }: { readonly view: BookableView }) {
  const { name, note, community } = view
  return (
    <Card id="what" title={name} aside={<Tag tone="ok">不收费</Tag>}>
      <View className="booking-line">{`${community.name} · ${factsOf(view)}`}</View>
      <View className="booking-line">{openingWords(view)}</View>
      {note !== '' && <View className="booking-note">{note}</View>}
    </Card>
  )
}

interface BookingProps {
  readonly booking: Booking
}

const dayMark = ({ closed, slots }: BookableDay): string => {
  if (closed !== null) return '（不开放）'
  return slots.every(({ free }) => free === 0) ? '（约满）' : ''
}

/** Of the days ahead those that are open, or closed for once. */
export function DayCard({ view, booking: { day, chooseDay } }: BookingProps & { readonly view: BookableView }) {
  const now = serverNow()
  const chips = shownDays(view).map((one) => ({
    value: one.day,
    label: `${shortDay(chinaMoment(one.day, '00:00'), now)}${dayMark(one)}`,
  }))
  return (
    <Card title="选日子">
      <Chips chips={chips} chosen={day?.day ?? null} onChoose={chooseDay} />
    </Card>
  )
}

type DaySlot = BookableDay['slots'][number]

const leftWords = ({ free, isOwn }: DaySlot, places: number): string => {
  if (isOwn) return '您已约'
  if (free === 0) return '约满'
  return places === 1 ? '可约' : `还有 ${free} 个名额`
}

interface SlotProps {
  readonly slot: DaySlot
  readonly places: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function SlotCell({ slot, places, isChosen, onChoose }: SlotProps) {
  const isGone = slot.free === 0 || slot.isOwn
  const look = isGone ? 'slot-gone' : isChosen ? 'slot-chosen' : ''
  return (
    <View
      id={`slot-${clockWords(slot.startsAt).replace(':', '')}`}
      className={`slot ${look}`}
      onClick={isGone ? undefined : onChoose}
    >
      <View>{`${clockWords(slot.startsAt)}–${clockWords(slot.endsAt)}`}</View>
      <View className="slot-free">{leftWords(slot, places)}</View>
    </View>
  )
}

export function SlotCard({ view, booking }: BookingProps & { readonly view: BookableView }) {
  const { day, slot, chooseStart } = booking
  if (day === undefined) return null
  if (day.closed !== null)
    return (
      <Card title="选时间">
        <View id="closed">{`这一天不开放：${day.closed}`}</View>
      </Card>
    )
  return (
    <Card title="选时间">
      <View className="slots">
        {day.slots.map((one) => {
          const start = one.startsAt.getTime()
          return (
            <SlotCell
              key={start}
              slot={one}
              places={view.places}
              isChosen={slot?.startsAt.getTime() === start}
              onChoose={() => chooseStart(start)}
            />
          )
        })}
      </View>
    </Card>
  )
}

const purposeOf = {
  room: { label: '用来做什么', placeholder: '比如：和邻居商量楼道堆物的事' },
  service: { label: '想说明的（可不填）', placeholder: '比如：老人腿脚不便，家人陪着来' },
} as const

/** A few words, which only the community reads. */
export function WordsCard({ view, booking }: BookingProps & { readonly view: BookableView }) {
  const { draft, change, faults } = booking
  const { label, placeholder } = purposeOf[view.kind]
  return (
    <Card>
      <Field label={label} fault={faults.purpose}>
        <WordsBox
          id="booking-purpose"
          value={draft.purpose}
          placeholder={placeholder}
          most={60}
          onChange={(purpose) => change({ purpose })}
        />
      </Field>
      <LineField
        id="booking-who"
        label="怎么称呼您"
        fault={faults.who}
        value={draft.who}
        placeholder="比如：李奶奶"
        most={20}
        onChange={(who) => change({ who })}
      />
      <View className="told-hint">只有社区看得到</View>
    </Card>
  )
}
