import { View } from '@tarojs/components'
import { mostCommitments } from '../../../../contract/appraisal'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { TextSheet } from '../../../components/text-sheet'
import { StepSheet } from '../../../steps/step-sheet'
import { YearSegments } from '../../../components/year-segments'
import { CommitmentCard } from './commitment-card'
import { completeForm } from './complete-form'
import './index.scss'
import { useCommitments, type Commitments } from './use-commitments'

const mostPromiseWords = 200
const suggestions = {
  unit: ['每季度一次法律咨询', '每月一次环境整治', '结对帮扶困难家庭'],
  member: ['每月看望一位独居老人', '每周巡查一次楼道'],
}

interface PageProps {
  readonly page: Commitments
}

function PromiseBar({ page: { begin, busy, left } }: PageProps) {
  return (
    <ButtonBar>
      <MainButton id="promise" disabled={busy} onTap={begin}>
        {`承诺一项（今年还可承诺 ${left ?? 0} 项）`}
      </MainButton>
    </ButtonBar>
  )
}

function PromiseSheet({ page: { promising, promise, busy, close, isUnit } }: PageProps) {
  return (
    <TextSheet
      title="承诺一项"
      open={promising !== null}
      placeholder="写明为谁做什么、多久一次，居民都看得到"
      most={mostPromiseWords}
      suggestions={isUnit ? suggestions.unit : suggestions.member}
      confirm="公开承诺"
      busy={busy}
      onConfirm={(text) => {
        if (promising !== null) void promise(promising, text)
      }}
      onClose={close}
    />
  )
}

function CompleteSheet({ page: { completing, complete, busy, close } }: PageProps) {
  if (completing === null) return null
  return (
    <StepSheet
      forms={{ complete: completeForm }}
      view={completing}
      asking="complete"
      busy={busy}
      onConfirm={() => void complete(completing)}
      onClose={close}
    />
  )
}

const emptyWords = (left: number | null, isUnit: boolean): string =>
  left === null
    ? '这一年没有承诺过。'
    : `今年还没有承诺。写一项${isUnit ? '单位' : '您'}能为社区做的事，居民都看得到，做完了再写明完成情况。`

/** What a unit promises its community in public, for its contact person, or a member for himself. */
export default function CommitmentsPage() {
  const page = useCommitments()
  const { query, year, setYear, left, isUnit } = page
  return (
    <PageFrame
      head={<YearSegments year={year} onChoose={setYear} />}
      bar={left !== null && left > 0 ? <PromiseBar page={page} /> : undefined}
    >
      <QueryView
        query={query}
        isEmpty={({ commitments }) => commitments.length === 0}
        empty={<NothingYet text={emptyWords(left, isUnit)} />}
      >
        {({ commitments }) =>
          commitments.map((commitment) => <CommitmentCard key={commitment.id} commitment={commitment} page={page} />)
        }
      </QueryView>
      {left === 0 && <View className="commitments-most">一年最多承诺 {mostCommitments} 项</View>}
      <PromiseSheet page={page} />
      <CompleteSheet page={page} />
    </PageFrame>
  )
}
