import { View } from '@tarojs/components'
import type { ActivityView, AttendanceView } from '../../../../contract/activities'
import { attendanceStateLabels } from '../../../../contract/vocabulary/attendance-state'
import { presenceWayLabels } from '../../../../contract/vocabulary/presence-way'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { serverNow } from '../../../cloud/clock'
import { minutesWords, stateOf, whenWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { Tag, type Tone } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { openDirections } from '../../../device/directions'
import { clockWords, dayWords } from '../../../time/words'
import { standingOf } from '../../activity-state'
import { placesWords } from '../../words'

interface ActivityProps {
  readonly activity: ActivityView
}

function Where({ activity: { at, place, community } }: ActivityProps) {
  return (
    <View className="activity-where">
      <View>{[community.name, place].join(' · ')}</View>
      {at !== null && (
        <TextLink id="map" onTap={() => openDirections({ at, name: place, address: community.name })}>
          看地图 ›
        </TextLink>
      )}
    </View>
  )
}

function Standing({ activity }: ActivityProps) {
  const standing = standingOf(activity)
  if (activity.state !== 'published') return null
  return (
    <View className="activity-standing">
      <View>{placesWords(activity)}</View>
      {standing !== null && <Tag tone={standing.tone}>{standing.words}</Tag>}
    </View>
  )
}

/** What it is, when and where, and how many are still wanted. */
export function WhatCard({ activity }: ActivityProps) {
  const now = serverNow()
  const { tone, words } = stateOf(activity, now)
  return (
    <Card id="what" title={activity.title} aside={<Tag tone={tone}>{words}</Tag>}>
      <View className="activity-when">{whenWords(activity, now)}</View>
      <Where activity={activity} />
      <View className="activity-hint">{serviceClassLabels[activity.class]}</View>
      <Standing activity={activity} />
      {activity.about !== '' && <View className="activity-about">{activity.about}</View>}
    </Card>
  )
}

const attendanceTones: Readonly<Record<AttendanceView['state'], Tone>> = {
  there: 'ok',
  toConfirm: 'wait',
  absent: 'mute',
}

const timeWords = (at: Date): string => `${dayWords(at, serverNow())} ${clockWords(at)}`

/** Whether and when the reader was there, and what he got for it. */
export function AttendanceCard({ attendance }: { readonly attendance: AttendanceView }) {
  const { state, way, inAt, outAt, minutes } = attendance
  return (
    <Card
      id="attendance"
      title="我的签到"
      aside={<Tag tone={attendanceTones[state]}>{attendanceStateLabels[state]}</Tag>}
    >
      {state !== 'absent' && (
        <View className="activity-line-text">{`签到 ${timeWords(inAt)} · ${presenceWayLabels[way]}`}</View>
      )}
      {outAt !== null && <View className="activity-line-text">签退 {timeWords(outAt)}</View>}
      {minutes !== null && <View className="activity-line-text">记入时长 {minutesWords(minutes)}</View>}
    </Card>
  )
}

/** What came of it, or why it is off. */
export function ReportCard({ activity: { state, report } }: ActivityProps) {
  if (report === '') return null
  return (
    <Card id="report" title={state === 'cancelled' ? '为什么取消' : '活动情况'}>
      <View className="activity-about">{report}</View>
    </Card>
  )
}
