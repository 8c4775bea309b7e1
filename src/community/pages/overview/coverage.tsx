import { View } from '@tarojs/components'
import type { CommunityFigures, CoverageTotals } from '../../../../contract/overview'
import { coverage, coverageLabels, type Coverage } from '../../../../contract/vocabulary/coverage'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Tag, type Tone } from '../../../components/status-tag'
import { FiguresPage, isCounted } from './figures-page'
import { ScopeBar } from './scope-bar'
import { useCoverage } from './use-figures'
import type { Scope } from './use-scope'

const tones: Readonly<Record<Coverage, Tone>> = { without: 'late', free: 'info', full: 'ok', over: 'wait' }

function Totals({ totals, cap }: { readonly totals: CoverageTotals; readonly cap: number }) {
  const { communities, units, free, members, behind, byCoverage } = totals
  return (
    <Card id="totals" title={`${communities} 个社区`}>
      <View className="overview-line">
        报到单位 {units} 家，每个社区最多 {cap} 家，空余名额 {free} 个
      </View>
      <View className="overview-line">
        {byCoverage.without} 个社区没有单位，{byCoverage.over} 个超出名额
      </View>
      <View className="overview-line">
        报到党员 {members} 人，当月未签到 {behind} 人
      </View>
    </Card>
  )
}

const unitWords = ({ units, asked, waiting, free }: CommunityFigures): string =>
  [
    `报到单位 ${units} 家`,
    asked > 0 && `待确认 ${asked} 家`,
    waiting > 0 && `排队 ${waiting} 家`,
    free > 0 && `空余 ${free} 个名额`,
  ]
    .filter(Boolean)
    .join('，')

function CommunityCard({ row, onTap }: { readonly row: CommunityFigures; readonly onTap: () => void }) {
  const { community, streetName, members, behind, toConfirm } = row
  return (
    <Card
      id={`community-${community.code}`}
      title={community.name}
      aside={<Tag tone={tones[row.coverage]}>{coverageLabels[row.coverage]}</Tag>}
      onTap={onTap}
    >
      <View className="overview-line">{streetName}</View>
      <View className="overview-line">{unitWords(row)}</View>
      <View className="overview-line">
        报到党员 {members} 人，当月未签到 {behind} 人{toConfirm > 0 ? `，待确认 ${toConfirm} 人` : ''}
      </View>
    </Card>
  )
}

export interface CoveragePartProps {
  readonly scope: Scope
  readonly head: JSX.Element
  /** The units of one community are looked at. */
  readonly onOpen: (community: CommunityFigures['community']) => void
}

/** Which communities have units, where seats are free, and where members are behind. */
export function CoveragePart({ scope, head, onOpen }: CoveragePartProps) {
  const page = useCoverage(scope)
  const { only, choose, head: shown } = page
  const chips = [
    { value: 'all', label: '全部' },
    ...coverage.options.map((value) => ({ value, label: coverageLabels[value] })),
  ]
  return (
    <FiguresPage
      page={page}
      head={head}
      isCounted={isCounted(shown)}
      above={
        <>
          <ScopeBar scope={scope} shown={shown} />
          {shown !== null && shown.totals.communities > 0 && <Totals totals={shown.totals} cap={shown.cap} />}
          <View className="overview-filter">
            <Chips
              chips={chips}
              chosen={only ?? 'all'}
              onChoose={(value) => choose(coverage.safeParse(value).data ?? null)}
            />
          </View>
        </>
      }
      empty={shown?.totals.communities === 0 ? '这个月没有统计过。' : '没有这样的社区。'}
      row={(row) => <CommunityCard key={row.id} row={row} onTap={() => onOpen(row.community)} />}
    />
  )
}
