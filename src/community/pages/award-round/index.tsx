import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../contract/action'
import { appraisal } from '../../../../contract/appraisal'
import { awardRoundId, type AwardRoundId, type ModelCaseId } from '../../../../contract/ids'
import type { ModelCaseRow } from '../../../../contract/model-cases'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult } from '../../../cloud/result'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { CaseLine } from '../../../components/case-line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { TextSheet } from '../../../components/text-sheet'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { openModelCase } from '../../../routes'
import { dayWords, joined } from '../../../time/words'
import '../../more-line.scss'
import { lists } from '../../routes'

const mostRank = 10
const ranks = ['一等', '二等', '三等', '优秀']

type About = Pick<OutputOf<typeof appraisal.nominated>, 'round' | 'mayAward'>

const useAwardRound = (round: AwardRoundId) => {
  const [about, setAbout] = useState<About | null>(null)
  const [awarding, setAwarding] = useState<ModelCaseId | null>(null)
  const list = useRows(async (cursor) => {
    const answer = await call(appraisal.nominated, { round, cursor })
    if (answer.ok) setAbout(answer.data)
    return mapResult(answer, ({ cases, next }) => ({ rows: cases, next }))
  })
  const again = () => {
    setAwarding(null)
    void list.reload()
  }
  const [award, busy] = useAction(
    (modelCase: ModelCaseId, rank: string) => call(appraisal.awardCase, { round, modelCase, rank }),
    {
      done: () => {
        toast('已评定')
        again()
      },
      refused: again,
    },
  )
  return { about, list, awarding, setAwarding, award, busy }
}

type Page = ReturnType<typeof useAwardRound>

const isAwarded = ({ awards }: ModelCaseRow, id: AwardRoundId): boolean => awards.some(({ round }) => round === id)

function Nominated({ row, page: { about, setAwarding } }: { readonly row: ModelCaseRow; readonly page: Page }) {
  const mayAward = about?.mayAward === true && !isAwarded(row, about.round.id)
  return (
    <Card>
      <CaseLine row={row} onTap={() => openModelCase(row.id)} />
      {mayAward && (
        <MainButton id={`award-${row.id}`} tone="outline" size="row" onTap={() => setAwarding(row.id)}>
          评定奖次
        </MainButton>
      )}
    </Card>
  )
}

function Head({ about: { round, mayAward } }: { readonly about: About }) {
  const until = round.isOver ? '提名已截止' : joined('提名截止', dayWords(round.until, serverNow()))
  return (
    <Card title={`${round.year} 年${round.name}`}>
      <View className="more-line-hint">{mayAward ? `${until}，请评定奖次，评定后不能再改` : until}</View>
    </Card>
  )
}

function Round({ id }: { readonly id: AwardRoundId }) {
  const page = useAwardRound(id)
  const { about, list, awarding, setAwarding, award, busy } = page
  return (
    <PageFrame>
      {about !== null && <Head about={about} />}
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text="还没有提名。打开一个已入库的案例，就能提名。" />}
      >
        {({ rows, next }) => (
          <>
            {rows.map((row) => (
              <Nominated key={row.id} row={row} page={page} />
            ))}
            {next !== null && <View className="more-line">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
      <TextSheet
        title="评定奖次"
        open={awarding !== null}
        placeholder="奖次，比如：一等"
        most={mostRank}
        suggestions={ranks}
        confirm="评定"
        busy={busy}
        onConfirm={(rank) => {
          if (awarding !== null) void award(awarding, rank)
        }}
        onClose={() => setAwarding(null)}
      />
    </PageFrame>
  )
}

/** What was nominated in a round, and what the district awards. */
export default function AwardRoundPage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="次评选" list={lists.modelCases} shape={awardRoundId}>
        {(id) => <Round id={id} />}
      </AboutOne>
    </StaffOnly>
  )
}
