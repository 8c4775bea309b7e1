import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { RequestRow, RequestView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { MainButton } from '../../../components/main-button'
import { LoadingCards, NothingYet, QueryView } from '../../../components/query-view'
import { RequestCard } from '../../../components/request-card'
import { Sheet } from '../../../components/sheet'
import { useQuery } from '../../../hooks/use-query'
import { seen } from '../../../steps/step-form'
import { openCase } from '../../routes'
import type { Case } from './use-case'

const joinsOf = ({ joins }: RequestRow): string | undefined => (joins > 0 ? `${joins} 人附议` : undefined)

function Content({ view: { id }, page }: { readonly view: RequestView; readonly page: Case }) {
  const query = useQuery(() => call(requests.duplicates, { id }), { key: id })
  const mergeInto = (row: RequestRow) =>
    page.takeChosen('merge', (view) => call(requests.merge, { ...seen(view), into: row.id }))
  return (
    <View className="merge">
      <View className="case-line">并入后跟着那一件一起办，居民都会收到进展；合错了可以撤销。</View>
      <QueryView
        query={query}
        loading={<LoadingCards count={2} />}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text="附近 7 天内没有同一类、还在办的诉求。" />}
      >
        {({ rows }) =>
          rows.map((row) => (
            <RequestCard key={row.id} row={row} extra={joinsOf(row)} onOpen={() => openCase(row.id)}>
              <MainButton
                id={`merge-${row.id}`}
                size="row"
                tone="outline"
                busy={page.busy}
                onTap={() => void mergeInto(row)}
              >
                并入这一件
              </MainButton>
            </RequestCard>
          ))
        }
      </QueryView>
    </View>
  )
}

/** Similar ones nearby with photo and state: one tap merges. */
export function MergeSheet({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  return (
    <Sheet title="合并到哪一件" open={page.sheet === 'merge'} onClose={page.closeSheet}>
      <Content view={view} page={page} />
    </Sheet>
  )
}
