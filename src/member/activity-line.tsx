import { View } from '@tarojs/components'
import type { ActivityRow } from '../../contract/activities'
import { serviceClassLabels } from '../../contract/vocabulary/service-class'
import { serverNow } from '../cloud/clock'
import { stateOf, whenWords } from '../components/activity-words'
import { MainButton } from '../components/main-button'
import { Tag } from '../components/status-tag'
import { maySignUp, standingOf } from './activity-state'
import { openActivity } from './routes'
import './serving-line.scss'
import { placesWords } from './words'

export interface ActivityLineProps {
  readonly row: ActivityRow
  readonly busy: boolean
  readonly onSignUp: (row: ActivityRow) => void
}

function Step({ row, busy, onSignUp }: ActivityLineProps) {
  const now = serverNow()
  if (maySignUp(row, now)) {
    return (
      <View onClick={(event) => event.stopPropagation()}>
        <MainButton id={`sign-up-${row.id}`} tone="outline" size="row" disabled={busy} onTap={() => onSignUp(row)}>
          {row.taken < row.quota ? '报名' : '候补'}
        </MainButton>
      </View>
    )
  }
  const { tone, words } = (row.state === 'published' ? standingOf(row) : null) ?? stateOf(row, now)
  return <Tag tone={tone}>{words}</Tag>
}

/** An activity in a list: what, when, how many are missing, and the next thing to do. */
export function ActivityLine(props: ActivityLineProps) {
  const { row } = props
  const places = row.state === 'published' ? placesWords(row) : ''
  return (
    <View id={`activity-${row.id}`} className="serving-line" onClick={() => openActivity(row.id)}>
      <View className="serving-line-words">
        <View className="serving-line-title">{row.title}</View>
        <View className="serving-line-hint">{[serviceClassLabels[row.class], places].filter(Boolean).join(' · ')}</View>
        <View className="serving-line-hint">{[whenWords(row, serverNow()), row.place].join(' · ')}</View>
      </View>
      <Step {...props} />
    </View>
  )
}
