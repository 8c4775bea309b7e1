import { View } from '@tarojs/components'
import { NothingYet, QueryView } from '../../components/query-view'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { openRaise } from '../../routes'
import './index.scss'
import { NoticeCard } from './notice-card'
import { useInbox } from './use-inbox'

export default function InboxPage() {
  const { list, open, readAll, busy } = useInbox()
  return (
    <PageFrame>
      <QueryView
        query={list}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <NothingYet
            text="还没有消息。您反映的事有了进展，会在这里告诉您。"
            action="我要反映"
            onTap={() => openRaise()}
          />
        }
      >
        {({ rows }) => (
          <>
            {rows.some(({ read }) => !read) && (
              <View className="inbox-head">
                <MainButton id="read-all" size="row" tone="quiet" busy={busy} onTap={() => void readAll()}>
                  全部标为已读
                </MainButton>
              </View>
            )}
            {rows.map((notice) => (
              <NoticeCard key={notice.id} notice={notice} onOpen={() => open(notice)} />
            ))}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
