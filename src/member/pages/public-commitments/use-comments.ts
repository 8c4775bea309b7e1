import { appraisal, type CommentView } from '../../../../contract/appraisal'
import type { CommitmentId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

const { comments, judgeComment } = appraisal

/** What residents say of a commitment, as far as it was read. */
export const useComments = (commitment: CommitmentId) => {
  const query = useQuery(() => call(comments, { commitment }), { key: commitment })
  const [readOn, busy] = useAction((cursor: string) => call(comments, { commitment, cursor }), {
    done: (more) => query.put({ ...more, comments: [...(query.data?.comments ?? []), ...more.comments] }),
  })
  const [judge, judging] = useAction(
    ({ id: comment, isShown }: CommentView) => call(judgeComment, { comment, isShown: !isShown }),
    {
      done: (judged) => {
        const { data } = query
        if (data === null) return
        query.put({ ...data, comments: data.comments.map((one) => (one.id === judged.id ? judged : one)) })
        toast(judged.isShown ? '大家都能看到了' : '别人看不到了')
      },
    },
  )
  return { query, readOn, judge, busy: busy || judging }
}
