import { View } from '@tarojs/components'
import type { RequestStatus } from '../../contract/vocabulary/status'
import './progress-steps.scss'

interface Progress {
  readonly labels: readonly string[]
  /** Which of them is under way; past the end when all is done. */
  readonly now: number
}

const progressOf = (status: Exclude<RequestStatus, 'withdrawn'>): Progress => {
  switch (status) {
    case 'pendingDispatch':
      return { labels: ['已反映', '待派遣', '处置', '您确认'], now: 1 }
    case 'assigned':
      return { labels: ['已反映', '待签收', '处置', '您确认'], now: 1 }
    case 'inProgress':
      return { labels: ['已反映', '已签收', '处置中', '您确认'], now: 2 }
    case 'resolved':
      return { labels: ['已反映', '已签收', '已处置', '待您确认'], now: 3 }
    case 'closed':
      return { labels: ['已反映', '已签收', '已处置', '已办结'], now: 4 }
  }
}

const stateClass = (index: number, now: number): string => {
  if (index < now) return 'progress-done'
  return index === now ? 'progress-now' : ''
}

/** How far a request is, for its reporter. Nothing for a withdrawn one. */
export function ProgressSteps({ status }: { readonly status: RequestStatus }) {
  if (status === 'withdrawn') return null
  const { labels, now } = progressOf(status)
  return (
    <View className="progress">
      {labels.map((label, index) => (
        <View key={label} className={`progress-step ${stateClass(index, now)}`}>
          {label}
        </View>
      ))}
    </View>
  )
}
