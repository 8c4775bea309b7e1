import { View } from '@tarojs/components'
import { requestStatusLabels, type RequestStatus } from '../../contract/vocabulary/status'
import './tag.scss'

export type Tone = 'ok' | 'wait' | 'late' | 'info' | 'mute'

const tones: Readonly<Record<RequestStatus, Tone>> = {
  held: 'wait',
  pendingDispatch: 'wait',
  assigned: 'wait',
  inProgress: 'wait',
  suspended: 'mute',
  joint: 'wait',
  pendingCheck: 'info',
  resolved: 'info',
  closed: 'ok',
  rejected: 'mute',
  merged: 'mute',
  withdrawn: 'mute',
}

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <View className={`tag tag-${tone}`}>{children}</View>
}

export function StatusTag({ status }: { readonly status: RequestStatus }) {
  return <Tag tone={tones[status]}>{requestStatusLabels[status]}</Tag>
}
