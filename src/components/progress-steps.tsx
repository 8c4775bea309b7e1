import { View } from '@tarojs/components'
import type { RequestStatus } from '../../contract/vocabulary/status'
import './progress-steps.scss'

export interface Progress {
  readonly labels: readonly string[]
  /** Which of them is under way; past the end when all is done. */
  readonly now: number
}

const done = ['已反映', '已签收', '已处置'] as const

/** Where a reporter sees it; nothing of one that goes no further. */
const progress: Readonly<Partial<Record<RequestStatus, Progress>>> = {
  held: { labels: ['已交办', '待准入', '处置', '核查'], now: 1 },
  pendingDispatch: { labels: ['已反映', '待派遣', '处置', '您确认'], now: 1 },
  assigned: { labels: ['已反映', '待签收', '处置', '您确认'], now: 1 },
  inProgress: { labels: ['已反映', '已签收', '处置中', '您确认'], now: 2 },
  suspended: { labels: ['已反映', '已签收', '暂缓办理', '您确认'], now: 2 },
  joint: { labels: ['已反映', '已签收', '多家会办', '您确认'], now: 2 },
  pendingCheck: { labels: [...done, '待核查'], now: 3 },
  resolved: { labels: [...done, '待您确认'], now: 3 },
  closed: { labels: [...done, '已办结'], now: 4 },
}

const stateClass = (index: number, now: number): string => {
  if (index < now) return 'progress-done'
  return index === now ? 'progress-now' : ''
}

/** Steps on a line, with how far it is. */
export function StepLine({ labels, now }: Progress) {
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

/** How far a request is, for its reporter. */
export function ProgressSteps({ status }: { readonly status: RequestStatus }) {
  const known = progress[status]
  return known === undefined ? null : <StepLine {...known} />
}
