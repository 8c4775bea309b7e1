import { View } from '@tarojs/components'
import type { ServicePostRow } from '../../contract/serving'
import { claimStateLabels, type ClaimState } from '../../contract/vocabulary/claim-state'
import { serviceClassLabels } from '../../contract/vocabulary/service-class'
import { servicePostStateLabels } from '../../contract/vocabulary/service-post-state'
import { MainButton } from '../components/main-button'
import { Tag, type Tone } from '../components/status-tag'
import { TextLink } from '../components/text-link'
import './serving-line.scss'
import type { Claiming } from './use-claim'
import { handsWords } from './words'

export interface ServicePostLineProps {
  readonly row: ServicePostRow
  readonly claiming: Claiming
  /** Whether what it is about is told too. */
  readonly whole?: boolean
}

const tones: Readonly<Record<ClaimState, Tone>> = { out: 'mute', waiting: 'info', claimed: 'wait', serving: 'ok' }

const standingWords = ({ claim: { state, place } }: ServicePostRow): string =>
  place === null ? claimStateLabels[state] : `排队第 ${place} 位`

function Step({ row, claiming: { claim, setGiving, busy } }: ServicePostLineProps) {
  const { id, state, claim: own, taken, hands } = row
  if (state !== 'open') return <Tag tone={state === 'proposed' ? 'wait' : 'mute'}>{servicePostStateLabels[state]}</Tag>
  if (own.state === 'out') {
    return (
      <MainButton id={`claim-${id}`} tone="outline" size="row" disabled={busy} onTap={() => void claim(row)}>
        {taken < hands ? '认领' : '排队'}
      </MainButton>
    )
  }
  return (
    <View className="serving-line-step">
      <Tag tone={tones[own.state]}>{standingWords(row)}</Tag>
      <TextLink id={`hand-back-${id}`} onTap={() => setGiving(row)}>
        {own.state === 'waiting' ? '不排了' : '交回'}
      </TextLink>
    </View>
  )
}

/** A service post in a list: what, how many are missing, when, and the next thing to do. */
export function ServicePostLine(props: ServicePostLineProps) {
  const { row, whole = false } = props
  const missing = row.state === 'open' ? handsWords(row) : ''
  return (
    <View id={`post-${row.id}`} className="serving-line">
      <View className="serving-line-words">
        <View className="serving-line-title">{row.title}</View>
        <View className="serving-line-hint">
          {[serviceClassLabels[row.class], missing, row.when].filter(Boolean).join(' · ')}
        </View>
        {whole && row.about !== '' && <View className="serving-line-hint">{row.about}</View>}
        {row.note !== '' && <View className="serving-line-hint">原因：{row.note}</View>}
      </View>
      <Step {...props} />
    </View>
  )
}
