import {
  accessItemContent,
  type AccessItemContent,
  type AccessItemForm,
  type keptLists,
  type KeptAccessItem,
} from '../../contract/kept-lists'
import { accessKindLabels } from '../../contract/vocabulary/access-kind'
import { accessSubjectLabels } from '../../contract/vocabulary/access-subject'
import { mayKeepAccessList } from '../../domain/community-access/may-keep-access-list'
import { refuse, type Refused } from '../../domain/refused'
import type { Part } from '../../server/lists/changed-words'
import { findRows } from '../../server/lists/find-rows'
import { freeNumber } from '../../server/lists/free-number'
import { accessItemsNow } from '../../server/repositories/access-list'
import type { AccessItemDocument } from '../../server/repositories/documents/whistle'
import { writeAccessItem } from '../../server/repositories/list-changes'
import { departments } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { accessItemText, accessItemView, departmentName } from '../../server/views/lists-view'
import { keeping } from './kept-list'

const contentOf = (row: AccessItemDocument): AccessItemContent => accessItemContent.parse(row)

const parts = async (): Promise<Part<AccessItemContent>[]> => {
  const bodies = await departments()
  return [
    { label: '名称', words: ({ name }) => name },
    { label: '是哪一种', words: ({ subject }) => accessSubjectLabels[subject] },
    { label: '办不办', words: ({ kind }) => accessKindLabels[kind] },
    { label: '部门', words: ({ department }) => departmentName(department, bodies) },
    { label: '依据', words: ({ basis }) => basis },
    { label: '材料', words: ({ materials }) => materials.join('、') },
    { label: '怎么代替', words: ({ instead }) => instead },
    { label: '关键词', words: ({ keywords }) => keywords.join('、') },
  ]
}

const form = async (number: string | null): Promise<AccessItemForm | Refused> => {
  const [rows, bodies] = await Promise.all([accessItemsNow(), departments()])
  const row = rows.find(({ _id }) => _id === number)
  if (number !== null && row === undefined) return refuse('notFound')
  return {
    number: number ?? freeNumber(rows.map(({ _id }) => _id)),
    row: row === undefined ? null : { active: row.active, content: contentOf(row) },
    departments: bodies.map(({ code, name }) => ({ code, name })),
  }
}

const kept = keeping({
  title: '准入清单',
  mayKeep: mayKeepAccessList,
  contentOf,
  rowOf: (head, content): AccessItemDocument => ({ ...head, ...content }),
  isKnown: async ({ department }: AccessItemContent) => (await departments()).some(({ code }) => code === department),
  parts,
  write: writeAccessItem,
  form,
})

type AccessItemHandlers = Pick<
  Handlers<typeof keptLists>,
  'accessItems' | 'accessItem' | 'saveAccessItem' | 'switchAccessItem'
>

/** The community access list, switched off rows too. */
export const accessItems: AccessItemHandlers = {
  accessItems: async ({ words, active, cursor, limit }, { actor }) => {
    if (!mayKeepAccessList(actor)) return refuse('notAllowed')
    const [rows, bodies] = await Promise.all([accessItemsNow(), departments()])
    const { found, next, total } = findRows(rows, {
      words,
      textOf: accessItemText(bodies),
      isWanted: (row) => active === undefined || row.active === active,
      comesFirst: () => false,
      cursor,
      limit,
    })
    return {
      rows: found.map((row): KeptAccessItem => ({ ...accessItemView(row, bodies, []), active: row.active })),
      next,
      total,
    }
  },
  accessItem: kept.read,
  saveAccessItem: kept.save,
  switchAccessItem: kept.turn,
}
