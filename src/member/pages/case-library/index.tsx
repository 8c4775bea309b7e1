import { View } from '@tarojs/components'
import { useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { CaseLine } from '../../../components/case-line'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { useRows } from '../../../hooks/use-rows'
import { openModelCase, openSubmitCase } from '../../../routes'
import '../../more-line.scss'

const piles = { library: appraisal.caseLibrary, mine: appraisal.myCases } as const
type Pile = keyof typeof piles

const segments: readonly { value: Pile; label: string }[] = [
  { value: 'library', label: '案例库' },
  { value: 'mine', label: '我交的' },
]

const empty: Readonly<Record<Pile, string>> = {
  library: '还没有案例。单位和党员做得好的事，区里发布后会收在这里。',
  mine: '您还没有交过案例。做过的好事写下来，社区推荐、区里发布后大家都能看到。',
}

/** The model cases that everybody may read, and those that the reader has submitted. */
export default function CaseLibraryPage() {
  const [pile, setPile] = useState<Pile>('library')
  const list = useRows(
    async (cursor) => mapResult(await call(piles[pile], { cursor }), ({ cases, next }) => ({ rows: cases, next })),
    { key: pile },
  )
  const bar = (
    <ButtonBar>
      <MainButton id="submit-case" tone="outline" onTap={() => openSubmitCase('member')}>
        我也交一个案例
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame head={<Segments segments={segments} chosen={pile} onChoose={setPile} />} bar={bar}>
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
