import { View } from '@tarojs/components'
import { unitId, type UnitId } from '../../../../contract/ids'
import { AboutOne } from '../../../components/about-one'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { TextSheet } from '../../../components/text-sheet'
import { lists } from '../../routes'
import './index.scss'
import { MemberCard } from './member-card'
import { useUnitMembers, type Pile, type UnitMembers } from './use-unit-members'

const segments: readonly { value: Pile; label: string }[] = [
  { value: 'asked', label: '待确认' },
  { value: 'confirmed', label: '已确认' },
]

const emptyWords: Readonly<Record<Pile, string>> = {
  asked: '没有人在等确认。党员报到时选了本单位，会排在这里。',
  confirmed: '还没有确认过本单位的党员。',
}

const mostWords = 100
const suggestions = ['不是本单位的党员', '已经调走', '同名的另一个单位']

function DeclineSheet({ page: { declining, setDeclining, decline, busy } }: { readonly page: UnitMembers }) {
  return (
    <TextSheet
      title="为什么不是本单位党员"
      open={declining !== null}
      placeholder="写明原因，本人会看到"
      most={mostWords}
      suggestions={suggestions}
      confirm="告诉本人"
      busy={busy}
      onConfirm={(reason) => {
        if (declining !== null) void decline(declining, reason)
      }}
      onClose={() => setDeclining(null)}
    />
  )
}

function MembersOf({ unit }: { readonly unit: UnitId }) {
  const page = useUnitMembers(unit)
  const { pile, setPile, list } = page
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={setPile} />}>
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={emptyWords[pile]} />}>
        {({ rows, next }) => (
          <>
            {rows.map((row) => (
              <MemberCard key={row.id} row={row} page={page} />
            ))}
            {next !== null && <View className="unit-members-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
      <DeclineSheet page={page} />
    </PageFrame>
  )
}

/** The members of a unit, for its contact person. */
export default function UnitMembersPage() {
  return (
    <AboutOne what="家单位" list={lists.units} shape={unitId} param="unit">
      {(unit) => <MembersOf unit={unit} />}
    </AboutOne>
  )
}
