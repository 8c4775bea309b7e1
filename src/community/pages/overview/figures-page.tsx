import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import type { RowsQuery } from '../../../hooks/use-rows'

export interface FiguresPageProps<Row> {
  readonly page: {
    readonly list: RowsQuery<Row>
    readonly exportSheet: () => Promise<void>
    readonly exporting: boolean
  }
  readonly head: ReactNode
  readonly above: ReactNode
  /** Whether anything was counted yet. */
  readonly isCounted: boolean
  readonly empty: string
  readonly row: (row: Row) => ReactNode
}

export const isCounted = (shown: { readonly asOf: Date | null } | null): boolean =>
  shown !== null && shown.asOf !== null

/** A list of figures that can be taken along as a sheet. */
export function FiguresPage<Row>({ page, head, above, isCounted: hasFigures, empty, row }: FiguresPageProps<Row>) {
  const { list, exportSheet, exporting } = page
  const bar = (
    <ButtonBar>
      <MainButton id="export" busy={exporting} disabled={!hasFigures} onTap={() => void exportSheet()}>
        导出 Excel
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame head={head} bar={bar}>
      {above}
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text={hasFigures ? empty : '正在统计，几分钟后再来看。'} />}
      >
        {({ rows, next }) => (
          <>
            {rows.map(row)}
            {next !== null && <View className="overview-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
