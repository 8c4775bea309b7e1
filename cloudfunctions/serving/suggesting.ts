import type { OutputOf } from '../../contract/action'
import { listNumber } from '../../contract/lists'
import type { serving } from '../../contract/serving'
import { tablePosts } from '../../server/repositories/post-table'
import type { Input } from './input'

/** More of one class nobody reads through. */
const mostSuggested = 30

export const suggestions = async ({
  class: wanted,
}: Input<'suggestions'>): Promise<OutputOf<typeof serving.suggestions>> => ({
  posts: (await tablePosts())
    .filter((post) => post.active && post.class === wanted)
    .slice(0, mostSuggested)
    .map(({ _id, name, duties, hands }) => ({ id: listNumber.parse(_id), name, duties, hands })),
})
