import {
  matterContent,
  type keptLists,
  type KeptMatter,
  type MatterContent,
  type MatterForm,
} from '../../contract/kept-lists'
import { whistleType, whistleTypeLabels } from '../../contract/vocabulary/whistle-type'
import { isAdministrator } from '../../domain/access/roles'
import { refuse, type Refused } from '../../domain/refused'
import type { Part } from '../../server/lists/changed-words'
import { findRows } from '../../server/lists/find-rows'
import { freeNumber } from '../../server/lists/free-number'
import type { MatterDocument } from '../../server/repositories/documents/whistle'
import { writeMatter } from '../../server/repositories/list-changes'
import { categories } from '../../server/repositories/settings'
import { departments, mattersNow } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { limitWords } from '../../server/views/limits-view'
import { departmentName, knownForMatters, matterText, matterView } from '../../server/views/lists-view'
import { keeping } from './kept-list'

const contentOf = (row: MatterDocument): MatterContent => matterContent.parse(row)

const isKnown = async ({ lead, assist, categories: fits }: MatterContent): Promise<boolean> => {
  const [bodies, leaves] = await Promise.all([departments(), categories()])
  return (
    [lead, ...assist].every((named) => bodies.some(({ code }) => code === named)) &&
    fits.every((named) => leaves.some(({ _id }) => _id === named))
  )
}

const finishWords = ({ finish }: MatterContent): string =>
  whistleType.options
    .flatMap((type) => {
      const limit = finish[type]
      return limit === undefined ? [] : `${whistleTypeLabels[type]} ${limitWords(limit)}`
    })
    .join('、')

const parts = async (): Promise<Part<MatterContent>[]> => {
  const [bodies, leaves] = await Promise.all([departments(), categories()])
  const leafName = (code: string) => leaves.find(({ _id }) => _id === code)?.name ?? code
  return [
    { label: '名称', words: ({ name }) => name },
    { label: '分类', words: ({ className }) => className },
    { label: '牵头', words: ({ lead }) => departmentName(lead, bodies) },
    { label: '协办', words: ({ assist }) => assist.map((code) => departmentName(code, bodies)).join('、') },
    { label: '哨', words: ({ types }) => types.map((type) => whistleTypeLabels[type]).join('、') },
    { label: '时限', words: finishWords },
    { label: '关键词', words: ({ keywords }) => keywords.join('、') },
    { label: '类别', words: ({ categories: fits }) => fits.map(leafName).join('、') },
  ]
}

const form = async (number: string | null): Promise<MatterForm | Refused> => {
  const [rows, facts] = await Promise.all([mattersNow(), knownForMatters()])
  const row = rows.find(({ _id }) => _id === number)
  if (number !== null && row === undefined) return refuse('notFound')
  return {
    number: number ?? freeNumber(rows.map(({ _id }) => _id)),
    row: row === undefined ? null : { active: row.active, content: contentOf(row) },
    departments: facts.departments.map(({ code, name }) => ({ code, name })),
    classNames: [...new Set(rows.map(({ className }) => className))],
    types: facts.types.map(({ _id, finish }) => ({ type: _id, finish })),
  }
}

const kept = keeping({
  title: '吹哨事项',
  mayKeep: isAdministrator,
  contentOf,
  rowOf: (head, content): MatterDocument => ({ ...head, ...content }),
  isKnown,
  parts,
  write: writeMatter,
  form,
})

type MatterHandlers = Pick<Handlers<typeof keptLists>, 'matters' | 'matter' | 'saveMatter' | 'switchMatter'>

/** The list of whistle matters, switched off ones too. */
export const matters: MatterHandlers = {
  matters: async ({ words, active, cursor, limit }, { actor }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    const [rows, facts] = await Promise.all([mattersNow(), knownForMatters()])
    const { found, next, total } = findRows(rows, {
      words,
      textOf: matterText(facts),
      isWanted: (row) => active === undefined || row.active === active,
      comesFirst: () => false,
      cursor,
      limit,
    })
    return { rows: found.map((row): KeptMatter => ({ ...matterView(row, facts), active: row.active })), next, total }
  },
  matter: kept.read,
  saveMatter: kept.save,
  switchMatter: kept.turn,
}
