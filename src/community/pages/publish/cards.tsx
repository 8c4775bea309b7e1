import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { mostPlaces, mostRepeats, radii } from '../../../../contract/activities'
import { rhythm, rhythmLabels } from '../../../../contract/vocabulary/rhythm'
import { serviceClass, serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { serverNow } from '../../../cloud/clock'
import { minutesWords, whenWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { ClockField, DateField } from '../../../components/clock-field'
import { placeWords } from '../../../components/place-words'
import { TextLink } from '../../../components/text-link'
import { WordsBox } from '../../../components/text-sheet'
import type { ActivityDraft } from '../../../device/activity-draft'
import { openPlace } from '../../../routes'
import { chinaMoment } from '../../../time/moment'
import { calendarDay } from '../../../time/words'
import { Fault } from '../../../told/fault'
import { Field } from './field'
import type { ActivityForm } from './form'

interface CardProps {
  readonly form: ActivityForm
}

const classes = serviceClass.options.map((value) => ({ value, label: serviceClassLabels[value] }))
const radiusChips = radii.map((metres) => ({ value: String(metres), label: `${metres} 米` }))
const rhythms = [
  { value: 'once' as const, label: '只办一次' },
  ...rhythm.options.map((value) => ({ value, label: rhythmLabels[value] })),
]

/** What it is. */
export function WhatCard({ form }: CardProps) {
  const { draft, faults, change } = form
  return (
    <Card title="什么活动">
      <Field form={form} of="title" label="名称" placeholder="比如：周六楼道大扫除" most={30} />
      <View className="publish-field">
        <View className="told-label">类别</View>
        <View className="publish-chips">
          <Chips
            chips={classes}
            chosen={draft.class}
            onChoose={(value) => change({ class: serviceClass.parse(value) })}
          />
        </View>
        <Fault words={faults.class} />
      </View>
      <View className="publish-field">
        <View className="told-label">说明（可不填）</View>
        <WordsBox
          id="activity-about"
          value={draft.about}
          placeholder="做什么、带什么、找谁"
          most={300}
          onChange={(about) => change({ about })}
        />
        <Fault words={faults.about} />
      </View>
    </Card>
  )
}

/** 周六 09:00–11:00，2 小时: so that nobody gets the day of the week wrong. */
const spanOf = ({ date, from, to }: ActivityDraft): string | null => {
  if (date === '' || to <= from) return null
  const [startsAt, endsAt] = [chinaMoment(date, from), chinaMoment(date, to)]
  return `${whenWords({ startsAt, endsAt }, serverNow())}，${minutesWords((endsAt.getTime() - startsAt.getTime()) / 60_000)}`
}

/** How often it is held. */
export function RhythmChoice({ form }: CardProps) {
  const { draft, change } = form
  return (
    <>
      <View className="publish-chips">
        <Chips
          chips={rhythms}
          chosen={draft.rhythm}
          onChoose={(chosen) => change({ rhythm: rhythms.find(({ value }) => value === chosen)?.value ?? 'once' })}
        />
      </View>
      {draft.rhythm !== 'once' && (
        <Field
          form={form}
          of="times"
          label="一共几次（含第一次）"
          placeholder={`最多 ${mostRepeats} 次`}
          type="number"
          most={2}
        />
      )}
      {draft.rhythm === 'monthly' && <View className="told-hint">每月同一天；这个月没有这一天，就在月底最后一天</View>}
    </>
  )
}

/** When it is. @param children how often, or which of a series */
export function WhenCard({ form, children }: CardProps & { readonly children?: ReactNode }) {
  const { draft, faults, change } = form
  const span = spanOf(draft)
  return (
    <Card title="什么时候">
      <DateField
        id="activity-date"
        label="日期"
        start={calendarDay(serverNow())}
        value={draft.date}
        onChange={(date) => change({ date })}
      />
      <View className="publish-times">
        <ClockField id="activity-from" label="从" value={draft.from} onChange={(from) => change({ from })} />
        <ClockField id="activity-to" label="到" value={draft.to} onChange={(to) => change({ to })} />
      </View>
      {span !== null && <View className="told-hint">{span}</View>}
      <Fault words={faults.startsAt} />
      <Fault words={faults.endsAt} />
      {children}
    </Card>
  )
}

const notByPlace = '不标也行：到场的人扫动态码、输 6 位数字，或由您在名单上登记'

/** Where on the map a check-in by place counts; without it there is none. */
function Spot({ form: { draft, change } }: CardProps) {
  const { place, radius } = draft
  if (place === null) return <View className="told-hint">{notByPlace}</View>
  if (place.view.at === null)
    return <View className="told-hint">{`${placeWords(place.view)}没有具体位置，请在地图上点一下`}</View>
  return (
    <>
      <View className="publish-spot">
        <View>{placeWords(place.view)}</View>
        <TextLink id="no-spot" onTap={() => change({ place: null })}>
          不要了
        </TextLink>
      </View>
      <View className="told-hint">离这里多远以内可以定位签到</View>
      <View className="publish-chips">
        <Chips
          chips={radiusChips}
          chosen={String(radius)}
          onChoose={(value) => change({ radius: radii.find((metres) => String(metres) === value) ?? radius })}
        />
      </View>
    </>
  )
}

/** Where people meet, and how many may come. */
export function WhereCard({ form }: CardProps) {
  return (
    <Card title="在哪里、多少人">
      <Field form={form} of="meeting" label="集合地点" placeholder="比如：社区党群服务站门口" most={40} />
      <View className="publish-field">
        <View className="publish-spot">
          <View className="told-label">定位签到的位置</View>
          <TextLink id="pick-spot" onTap={() => openPlace(form.placeFor)}>
            {form.draft.place === null ? '在地图上标 ›' : '改标 ›'}
          </TextLink>
        </View>
        <Spot form={form} />
      </View>
      <Field
        form={form}
        of="quota"
        label="名额"
        placeholder={`多少人，最多 ${mostPlaces}；满了可以候补`}
        type="number"
        most={3}
      />
    </Card>
  )
}
