import { View } from '@tarojs/components'
import type { CommitmentId } from '../../../../contract/ids'
import { serverNow } from '../../../cloud/clock'
import { MainButton } from '../../../components/main-button'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { Rated } from '../../../components/star-rating'
import { TextLink } from '../../../components/text-link'
import { dayWords, joined } from '../../../time/words'
import { useComments } from './use-comments'
import type { Promises } from './use-promises'

function Comments({ commitment }: { readonly commitment: CommitmentId }) {
  const { query, readOn, judge, busy } = useComments(commitment)
  return (
    <QueryView
      query={query}
      loading={<LoadingCards count={1} />}
      isEmpty={({ comments }) => comments.length === 0}
      empty={<View className="promise-hint">还没有人写评语，只打了分。</View>}
    >
      {({ comments, mayJudge, next }) => (
        <>
          {comments.map((comment) => (
            <View key={comment.id} id={`comment-${comment.id}`} className="promise-comment">
              <Rated level={comment.level} text={comment.text} />
              <View className="promise-hint">
                {joined(dayWords(comment.at, serverNow()), comment.isShown ? '' : ' · 别人看不到')}
              </View>
              {mayJudge && (
                <TextLink id={`judge-${comment.id}`} onTap={() => void judge(comment)}>
                  {comment.isShown ? '不展示' : '展示给大家'}
                </TextLink>
              )}
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
