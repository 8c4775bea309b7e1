import { appraisal } from '../../../../contract/appraisal'
import type { CommitmentId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

const { comments } = appraisal

/** What residents say of a commitment, as far as it was read. */
export const useComments = (commitment: CommitmentId) => {
  const query = useQuery(() => call(comments, { commitment }), { key: commitment })
  const [readOn, busy] = useAction((cursor: string) => call(comments, { commitment, cursor }), {
    done: (more) => query.put({ ...more, comments: [...(query.data?.comments ?? []), ...more.comments] }),
  })
  return { query, readOn, busy }
}
