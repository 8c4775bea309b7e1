import type { AskOf } from '../../contract/action'
import {
  tablePostContent,
  type KeptTablePost,
  type postTable,
  type TablePostContent,
  type TablePostForm,
} from '../../contract/post-table'
import { serviceClassLabels } from '../../contract/vocabulary/service-class'
import { isAdministrator } from '../../domain/access/roles'
import { refuse, type Refused } from '../../domain/refused'
import type { Part } from '../../server/lists/changed-words'
import { findRows } from '../../server/lists/find-rows'
import { freeNumber } from '../../server/lists/free-number'
import type { TablePostDocument } from '../../server/repositories/documents/service-post'
import { writeTablePost } from '../../server/repositories/list-changes'
import { tablePostsNow } from '../../server/repositories/post-table'
import type { Call, Handlers } from '../../server/serve/serve'
import { keeping } from './kept-list'

const contentOf = (row: TablePostDocument): TablePostContent => tablePostContent.parse(row)

const parts: readonly Part<TablePostContent>[] = [
  { label: '名称', words: ({ name }) => name },
  { label: '类别', words: ({ class: of }) => serviceClassLabels[of] },
  { label: '职责', words: ({ duties }) => duties },
  { label: '人数', words: ({ hands }) => String(hands) },
]

const form = async (number: string | null): Promise<TablePostForm | Refused> => {
  const rows = await tablePostsNow()
  const row = rows.find(({ _id }) => _id === number)
  if (number !== null && row === undefined) return refuse('notFound')
  return {
    number: number ?? freeNumber(rows.map(({ _id }) => _id)),
    row: row === undefined ? null : { active: row.active, content: contentOf(row) },
  }
}

const kept = keeping({
  title: '岗位表',
  mayKeep: isAdministrator,
  contentOf,
  rowOf: (head, content): TablePostDocument => ({ ...head, ...content }),
  isKnown: () => Promise.resolve(true),
  parts: () => Promise.resolve(parts),
  write: writeTablePost,
  form,
})

const textOf = ({ _id, name, class: of, duties }: TablePostDocument): string =>
  [_id, name, serviceClassLabels[of], duties].join(' ')

const viewOf = (row: TablePostDocument): KeptTablePost => ({ ...contentOf(row), id: row._id, active: row.active })

/** Two of one name in a class could not be told apart where they are offered. */
const isNamedAlike = async ({ id, entered }: AskOf<(typeof postTable)['saveTablePost']>): Promise<boolean> =>
  (await tablePostsNow()).some(
    ({ _id, name, class: of }) => _id !== id && name === entered.name && of === entered.class,
  )

/** The post table of the district, switched off rows too. */
export const tablePosts: Pick<Handlers<typeof postTable>, keyof typeof postTable> = {
  tablePosts: async ({ words, active, cursor, limit }, { actor }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    const { found, next, total } = findRows(await tablePostsNow(), {
      words,
      textOf,
      isWanted: (row) => active === undefined || row.active === active,
      comesFirst: () => false,
      cursor,
      limit,
    })
    return { rows: found.map(viewOf), next, total }
  },
  tablePost: kept.read,
  saveTablePost: async (input, call: Call) =>
    (await isNamedAlike(input))
      ? refuse('nameTaken', '这一类里已经有同名的岗位，请换一个名称')
      : kept.save(input, call),
  switchTablePost: kept.turn,
}
