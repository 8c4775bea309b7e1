import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import type { Tasks } from './use-tasks'

interface FigureProps {
  readonly value: number
  readonly label: string
  readonly tone?: 'late' | 'ok'
}

function Figure({ value, label, tone }: FigureProps) {
  return (
    <View className="today-figure">
      <View className={`today-value ${tone === undefined ? '' : `today-${tone}`}`}>{value}</View>
      <View className="today-label">{label}</View>
    </View>
  )
}

export function TodayCard({ counts }: { readonly counts: NonNullable<Tasks['counts']> }) {
  const { inProgress, overdue, done } = counts
  return (
    <Card id="today" title="我手上的事">
      <View className="today-figures">
        <Figure value={inProgress} label="处置中" />
        <Figure value={overdue} label="超时" tone={overdue > 0 ? 'late' : undefined} />
        <Figure value={done} label="累计已办" tone="ok" />
      </View>
    </Card>
  )
}
