import { View } from '@tarojs/components'
import { NothingYet, QueryView } from '../../components/query-view'
import { PageFrame } from '../../components/page-frame'
import { RequestCard } from '../../components/request-card'
import { Segments } from '../../components/segments'
import { openRaise, openRequest } from '../../routes'
import './index.scss'
import { Waiting } from './waiting'
import { useRequests, type Group } from './use-requests'

const groups: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'open', label: '进行中' },
  { value: 'resolved', label: '待确认' },
  { value: 'closed', label: '已办结' },
  { value: 'followed', label: '我关注的' },
]

const emptyWords: Readonly<Record<Group, string>> = {
  open: '没有正在办理的诉求。遇到问题，拍张照、说一句就行。',
  resolved: '没有等您确认的诉求。',
  closed: '还没有办结的诉求。',
  followed: '没有关注的诉求。反映前会看附近有没有一样的事，点“我也遇到”就能关注。',
}

export default function RequestsPage() {
  const { group, choose, list } = useRequests()
  return (
    <PageFrame head={<Segments segments={groups} chosen={group} onChoose={choose} />}>
      {group === 'open' && <Waiting />}
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NothingYet text={emptyWords[group]} action="我要反映" onTap={() => openRaise()} />}
      >
        {({ rows, next }) => (
          <>
            {rows.map((row) => (
              <RequestCard key={row.id} row={row} onOpen={() => openRequest(row.id)} />
            ))}
            <View className="list-end">{next === null ? '到底了' : list.loadingMore ? '正在读取' : '上拉看更多'}</View>
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
