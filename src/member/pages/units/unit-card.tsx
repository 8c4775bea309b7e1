import { View } from '@tarojs/components'
import type { UnitView } from '../../../../contract/reporting'
import { unitEventLabels } from '../../../../contract/vocabulary/unit-event'
import type { UnitWaiting } from '../../../../contract/waiting'
import { takesSeat } from '../../../../contract/takes-seat'
import { unitKindLabels } from '../../../../contract/vocabulary/unit-kind'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { Moment } from '../../../components/timeline'
import { openCommitments, openResources, openRoster, openSeat, openUnitCards, openUnitMembers } from '../../routes'
import { openMutualReview, openSubmitCase } from '../../../routes'
import { residenceWords } from '../../words'
import { leaveWords, nextFor, stateTones, stateWords } from '../../standing'

const aboutWords = ({ community, note }: Pick<UnitView['events'][number], 'note'> & { community: string | null }) =>
  [community, note].filter(Boolean).join('：')

/** What happened to it, the newest first. */
function History({ events }: Pick<UnitView, 'events'>) {
  return (
    <View className="timeline">
      {events.map(({ type, at, communityName, note }, index) => (
        <Moment
          key={`${type}-${at.getTime()}`}
          title={unitEventLabels[type]}
          at={at}
          isLatest={index === 0}
          lines={[aboutWords({ community: communityName, note })].filter((line) => line !== '')}
        />
      ))}
    </View>
  )
}

/** What a community was promised and has said stays to be seen when the unit has left it. */
const wasInside = ({ state, events }: UnitView): boolean =>
  state === 'reportedIn' || events.some(({ type }) => type === 'confirmed')

interface Waits {
  /** How much waits for the contact person; undefined while nobody has said so. */
  readonly waiting: UnitWaiting | undefined
}

/** What every kind has. */
function ResourcesLine({ id, count = 0 }: Pick<UnitView, 'id'> & { readonly count?: number | undefined }) {
  return (
    <Line
      id={`resources-${id}`}
      label="资源和共建项目"
      hint="我们能提供什么，社区需要什么"
      count={count}
      onTap={() => openResources(id)}
    />
  )
}

function Ways({ id, kind, waiting }: Pick<UnitView, 'id' | 'kind'> & Waits) {
  if (!takesSeat[kind]) {
    return (
      <View className="unit-ways">
        <ResourcesLine id={id} count={waiting?.projects} />
      </View>
    )
  }
  return (
    <View className="unit-ways">
      <Line
        id={`commitments-${id}`}
        label="我们的承诺"
        hint="居民看得到，做完写明情况"
        onTap={() => openCommitments(id)}
      />
      <ResourcesLine id={id} count={waiting?.projects} />
      <Line id={`cards-${id}`} label="季度反馈卡" hint="社区每季度的评价" onTap={() => openUnitCards(id)} />
      <Line
        id={`seat-${id}`}
        label="委员会议和任务"
        hint="答复会议通知，报告决议办好了"
        count={waiting?.meetings ?? 0}
        onTap={openSeat}
      />
      <Line id={`review-${id}`} label="双述双评" hint="每年年底和社区互相评价" onTap={() => openMutualReview(id)} />
      <Line
        id={`case-${id}`}
        label="交典型案例"
        hint="做得好的写下来，供大家学"
        onTap={() => openSubmitCase('unit', id)}
      />
    </View>
  )
}

/** For which members it speaks; who waits reads what must come first. */
function OwnMembers({ unit: { id, state, isVouched }, waiting }: { readonly unit: UnitView } & Waits) {
  if (state === 'away') return null
  if (state !== 'reportedIn' && !isVouched)
    return (
      <View className="unit-ways unit-line">
        社区认可或确认报到后，可以确认本单位党员、导入名单；排队的也可以请社区先认可。
      </View>
    )
  return (
    <View className="unit-ways">
      <Line
        id={`members-${id}`}
        label="本单位党员"
        hint="确认谁是本单位的党员"
        count={waiting?.members ?? 0}
        onTap={() => openUnitMembers(id)}
      />
      <Line id={`roster-${id}`} label="党员名单" hint="用 Excel 导入，报到时自动确认" onTap={() => openRoster(id)} />
    </View>
  )
}

export interface UnitCardProps extends Waits {
  readonly unit: UnitView
  readonly onTouch: (id: UnitView['id']) => void
  readonly onGrid: (id: UnitView['id']) => void
  readonly onFacts: (unit: UnitView) => void
  readonly onHandOver: (unit: UnitView) => void
}

/** Where it is, and the way to another compound or grid there. */
function Where({ unit: { id, community, grid }, onGrid }: Pick<UnitCardProps, 'unit' | 'onGrid'>) {
  if (community === null) return null
  return (
    <>
      <View className="unit-community">报到社区：{residenceWords({ community, grid })}</View>
      <TextLink id={`grid-${id}`} onTap={() => onGrid(id)}>
        {grid === null ? '选小区或网格（可不选）' : '改小区或网格'}
      </TextLink>
    </>
  )
}

/** A unit: how it stands with its community, what can be done now, and what has happened. */
export function UnitCard({ unit, waiting, onTouch, onGrid, onFacts, onHandOver }: UnitCardProps) {
  const { id, kind, name, state, members, address, resources, contactName, phone, events } = unit
  return (
    <Card id={`unit-${id}`} title={name} aside={<Tag tone={stateTones[state]}>{stateWords(unit)}</Tag>}>
      <Where unit={unit} onGrid={onGrid} />
      <View className="unit-line">{nextFor(unit)}</View>
      <View className="unit-line">
        {[takesSeat[kind] ? `在职党员 ${members} 人` : unitKindLabels[kind], address].join(' · ')}
      </View>
      {resources !== '' && <View className="unit-line">能提供：{resources}</View>}
      <View className="unit-line">{[`联系人 ${contactName}`, phone].filter(Boolean).join(' · ')}</View>
      <View className="unit-actions">
        <TextLink id={`facts-${id}`} onTap={() => onFacts(unit)}>
          改资料
        </TextLink>
        <TextLink id={`hand-over-${id}`} onTap={() => onHandOver(unit)}>
          换联系人
        </TextLink>
        <MainButton id={`step-${id}`} tone={state === 'away' ? 'main' : 'outline'} size="row" onTap={() => onTouch(id)}>
          {leaveWords[state] ?? '换一个社区'}
        </MainButton>
      </View>
      {takesSeat[kind] && <OwnMembers unit={unit} waiting={waiting} />}
      {wasInside(unit) && <Ways id={id} kind={kind} waiting={waiting} />}
      <History events={events} />
    </Card>
  )
}
