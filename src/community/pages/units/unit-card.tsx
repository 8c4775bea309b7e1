import { View } from '@tarojs/components'
import type { UnitRow } from '../../../../contract/reporting'
import { takesSeat } from '../../../../contract/takes-seat'
import { refusalMessages } from '../../../../contract/vocabulary/refusal'
import { unitKindLabels } from '../../../../contract/vocabulary/unit-kind'
import { unitStateLabels, type UnitState } from '../../../../contract/vocabulary/unit-state'
import { serverNow } from '../../../cloud/clock'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { Tag, type Tone } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { dial } from '../../../device/phone'
import { agoWords, joined } from '../../../time/words'
import { openUnitCard } from '../../routes'
import type { Units } from './use-units'

const tones: Readonly<Record<UnitState, Tone>> = { away: 'mute', waiting: 'mute', asked: 'wait', reportedIn: 'ok' }

const stateWords = ({ state, place }: UnitRow): string =>
  place === null ? unitStateLabels[state] : `排队第 ${String(place)} 位`

interface UnitProps {
  readonly row: UnitRow
  readonly units: Units
}

/** The number is shown for a reason, which is written down; then it can be dialled. */
function Dial({ row, units: { phones, ask } }: UnitProps) {
  const shown = phones[row.id]
  return shown === undefined ? (
    <TextLink id={`phone-${row.id}`} onTap={() => ask({ kind: 'phone', unit: row })}>
      查看
    </TextLink>
  ) : (
    <TextLink id={`call-${row.id}`} onTap={() => dial(shown)}>
      打电话
    </TextLink>
  )
}

function Contact({ row, units }: UnitProps) {
  if (row.contactName === '') return <View className="unit-line">联系人已注销账号</View>
  if (row.phone === '') return <View className="unit-line">{row.contactName} · 没有留电话</View>
  return (
    <View className="unit-contact">
      <View className="unit-line">
        {row.contactName} {units.phones[row.id] ?? row.phone}
      </View>
      {!row.isOwn && <Dial row={row} units={units} />}
    </View>
  )
}

function Steps({ row, units: { ask, confirm, vouch, busy } }: UnitProps) {
  if (row.isOwn) return <View className="unit-line">{refusalMessages.ownAffair}</View>
  return (
    <View className="unit-steps">
      <MainButton
        id={`decline-${row.id}`}
        tone="quiet"
        size="row"
        disabled={busy}
        onTap={() => ask({ kind: 'decline', unit: row })}
      >
        {row.state === 'reportedIn' ? '请其退出' : '不接收'}
      </MainButton>
      {row.state === 'asked' && (
        <MainButton id={`confirm-${row.id}`} size="row" busy={busy} onTap={() => void confirm(row)}>
          确认报到
        </MainButton>
      )}
      {row.state === 'waiting' && !row.isVouched && (
        <MainButton id={`vouch-${row.id}`} tone="outline" size="row" busy={busy} onTap={() => void vouch(row)}>
          认可单位
        </MainButton>
      )}
      {row.state === 'reportedIn' && takesSeat[row.kind] && (
        <MainButton id={`card-${row.id}`} tone="outline" size="row" onTap={() => openUnitCard(row.id)}>
          季度反馈卡
        </MainButton>
      )}
    </View>
  )
}

/** Whoever speaks for it now: another one may, once the desk has found out that he is the right one. */
function Appoint({ row, units }: UnitProps) {
  if (row.isOwn) return null
  return (
    <TextLink id={`appoint-${row.id}`} onTap={() => units.ask({ kind: 'appoint', unit: row })}>
      换联系人
    </TextLink>
  )
}

/** What can be done for a unit that has no seat yet. */
function Waiting({ row: { state, isVouched } }: Pick<UnitProps, 'row'>) {
  if (state !== 'waiting') return null
  return (
    <View className="unit-line">
      {isVouched
        ? '社区已认可：排队期间可以确认党员、导入名单。'
        : '核对确有这个单位后请点认可：不占名额，排队期间就能确认党员、导入名单。'}
    </View>
  )
}

/** One unit has one seat: before a yes the desk finds out which registration is the right one. */
function Namesakes({ row: { id, alsoIn } }: Pick<UnitProps, 'row'>) {
  if (alsoIn.length === 0) return null
  return (
    <View id={`namesakes-${id}`} className="unit-namesakes">
      另有同名单位：{alsoIn.join('、')}，请先核对是不是同一家，重复的不接收
    </View>
  )
}

/** One unit: who it is, what it brings, how far it is, and what the community can do. */
export function UnitCard({ row, units }: UnitProps) {
  const { id, kind, grid, name, members, address, resources, state, askedAt, confirmedAt } = row
  const since = agoWords(confirmedAt ?? askedAt, serverNow())
  const size = takesSeat[kind] ? [`在职党员 ${members} 人`] : []
  const coming = joined(since, confirmedAt === null ? '申请' : '报到')
  return (
    <Card id={`unit-${id}`} title={name} aside={<Tag tone={tones[state]}>{stateWords(row)}</Tag>}>
      <View className="unit-line">{[unitKindLabels[kind], ...size, coming].join(' · ')}</View>
      {grid !== null && <View className="unit-line">报到小区或网格：{grid.name}</View>}
      <View className="unit-line">{address}</View>
      {resources !== '' && <View className="unit-resources">能提供：{resources}</View>}
      <Contact row={row} units={units} />
      <Appoint row={row} units={units} />
      <Namesakes row={row} />
      <Waiting row={row} />
      <Steps row={row} units={units} />
    </Card>
  )
}
