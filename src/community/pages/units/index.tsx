import { View } from '@tarojs/components'
import type { AreaCode } from '../../../../contract/ids'
import type { ReceptionView } from '../../../../contract/reporting'
import { takesSeat } from '../../../../contract/takes-seat'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextSheet } from '../../../components/text-sheet'
import { ChosenCommunity, ForCommunity } from '../../for-community'
import './index.scss'
import { UnitCard } from './unit-card'
import { useUnits, type Asking, type Units } from './use-units'

/** How full it is, in words; and who is there beside those that take a seat. */
const seatsWords = ({ cap, taken, waiting, units }: ReceptionView): string => {
  const over = taken > cap ? `，比名额多 ${String(taken - cap)} 家` : ''
  const queue = waiting > 0 ? `，${String(waiting)} 家在排队` : ''
  const guests = units.filter(({ kind }) => !takesSeat[kind]).length
  const beside = guests > 0 ? `；另有社会组织、物业企业 ${String(guests)} 家，不占名额` : ''
  return `名额 ${String(cap)} 家，已占 ${String(taken)} 家${over}${queue}${beside}`
}

const sheets: Readonly<
  Record<Asking['kind'], { title: string; placeholder: string; confirm: string; suggestions: readonly string[] }>
> = {
  decline: {
    title: '为什么不接收',
    placeholder: '写明原因，单位会看到',
    confirm: '告诉单位',
    suggestions: ['离社区太远，建议到就近社区', '登记的情况和实际不符', '商量好了，换到别的社区'],
  },
  phone: {
    title: '为什么要看联系电话',
    placeholder: '写一句为什么要看',
    confirm: '查看',
    suggestions: ['核对报到信息', '商量共建活动'],
  },
  appoint: {
    title: '怎样核实的',
    placeholder: '写明怎样核实了新联系人，会留记录',
    confirm: '生成交接码',
    suggestions: ['联系人调走了，已打电话向单位核实', '联系人注销了账号，已看过单位证明'],
  },
}

function Question({ units }: { readonly units: Units }) {
  const { asking, ask, decline, reveal, appoint, busy } = units
  const answer = { decline, phone: reveal, appoint }
  return (
    <TextSheet
      {...sheets[asking?.kind ?? 'decline']}
      open={asking !== null}
      most={100}
      busy={busy}
      onConfirm={(reason) => {
        if (asking !== null) void answer[asking.kind](asking.unit, reason)
      }}
      onClose={() => ask(null)}
    />
  )
}

function Reception({ community }: { readonly community: AreaCode | undefined }) {
  const units = useUnits(community)
  return (
    <PageFrame>
      <ChosenCommunity />
      <QueryView query={units.query}>
        {(view) => (
          <>
            <Card id="seats" title={view.community.name}>
              <View className="unit-line">{seatsWords(view)}</View>
            </Card>
            {view.units.length === 0 && (
              <NothingYet text="还没有单位来报到。单位、社会组织、物业企业在“我的 · 双报到 · 单位报到”里申请，申请后会排在这里。" />
            )}
            {view.units.map((row) => (
              <UnitCard key={row.id} row={row} units={units} />
            ))}
          </>
        )}
      </QueryView>
      <Question units={units} />
    </PageFrame>
  )
}

/** The units that report in to a community, for its desk or one above it. */
export default function UnitsPage() {
  return (
    <StaffOnly workplace="community">
      <ForCommunity>{(community) => <Reception community={community} />}</ForCommunity>
    </StaffOnly>
  )
}
