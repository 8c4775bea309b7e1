import { View } from '@tarojs/components'
import { useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import {
  modelCaseState,
  modelCaseStateLabels,
  type ModelCaseState,
} from '../../../../contract/vocabulary/model-case-state'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { CaseLine } from '../../../components/case-line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { useRows } from '../../../hooks/use-rows'
import { openModelCase, openSubmitCase } from '../../../routes'
import '../../more-line.scss'
import { useDesk } from '../../use-desk'
import { RoundsCard } from './rounds-card'
import { useRounds } from './use-rounds'

const segments = modelCaseState.options.map((value) => ({ value, label: modelCaseStateLabels[value] }))

const empty: Readonly<Record<ModelCaseState, string>> = {
  submitted: '没有等社区推荐的案例。',
  recommended: '没有等区里发布的案例。',
  published: '还没有案例入库。',
  declined: '没有不采用的案例。',
}

function SubmitBar() {
  return (
    <ButtonBar>
      <MainButton id="submit-case" tone="outline" onTap={() => openSubmitCase('community')}>
        社区交一个案例
      </MainButton>
    </ButtonBar>
  )
}

function Cases() {
  const desk = useDesk()
  const isCommunity = desk?.duty === 'communityDesk'
  const [chosen, choose] = useState<ModelCaseState | null>(null)
  // Each desk begins with what waits for it.
  const pile = chosen ?? (isCommunity ? 'submitted' : 'recommended')
  const rounds = useRounds()
  const list = useRows(
    async (cursor) =>
      mapResult(await call(appraisal.casesBelow, { pile, cursor }), ({ cases, next }) => ({ rows: cases, next })),
    { key: pile },
  )
  return (
    <PageFrame
      head={<Segments segments={segments} chosen={pile} onChoose={choose} />}
      bar={isCommunity ? <SubmitBar /> : undefined}
    >
      <RoundsCard rounds={rounds} />
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={empty[pile]} />}>
        {({ rows, next }) => (
          <Card>
            {rows.map((row) => (
              <CaseLine key={row.id} row={row} onTap={() => openModelCase(row.id)} />
            ))}
            {next !== null && <View className="more-line">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </Card>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** The model cases of the communities below a desk, and the rounds in which they are awarded. */
export default function ModelCasesPage() {
  return (
    <StaffOnly workplace="community">
      <Cases />
    </StaffOnly>
  )
}
