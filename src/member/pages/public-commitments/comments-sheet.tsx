import { View } from '@tarojs/components'
import type { CommitmentId } from '../../../../contract/ids'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { Rated } from '../../../components/star-rating'
import { dayWords } from '../../../time/words'
import { useComments } from './use-comments'
import type { Promises } from './use-promises'

function Comments({ commitment }: { readonly commitment: CommitmentId }) {
  const { query, readOn, busy } = useComments(commitment)
  return (
    <QueryView
      query={query}
      loading={<LoadingCards count={1} />}
      isEmpty={({ comments }) => comments.length === 0}
      empty={<View className="promise-hint">还没有人写评语，只打了分。</View>}
    >
      {({ comments, next }) => (
        <>
          {comments.map(({ at, level, text }) => (
            <View key={`${at.getTime()} ${text}`} className="promise-comment">
              <Rated level={level} text={text} />
              <View className="promise-hint">{dayWords(at, serverNow())}</View>
            </View>
          ))}
          {next !== null && (
            <MainButton id="more-comments" tone="quiet" busy={busy} onTap={() => void readOn(next)}>
              看更多
            </MainButton>
          )}
        </>
      )}
    </QueryView>
  )
}

/** What residents say of a commitment, without their names. */
export function CommentsSheet({ promises: { asking, ask } }: { readonly promises: Promises }) {
  const about = asking?.kind === 'comments' ? asking.commitment : null
  return (
    <Sheet title="居民怎么说" open={about !== null} onClose={() => ask(null)}>
      {about !== null && <Comments commitment={about.id} />}
    </Sheet>
  )
}
