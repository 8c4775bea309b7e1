import type { lists } from '../../contract/lists'
import { isAdministrator, isStaff } from '../../domain/access/roles'
import { refuse } from '../../domain/refused'
import { findRows } from '../../server/lists/find-rows'
import type { MatterDocument } from '../../server/repositories/documents/whistle'
import { categories } from '../../server/repositories/settings'
import { departments, matters, saveMatter, switchMatter, whistleTypes } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { departmentName, matterView, type Known } from '../../server/views/lists-view'

const known = async (): Promise<Known> => {
  const [bodies, types] = await Promise.all([departments(), whistleTypes()])
  return { departments: bodies, types }
}

const textOf =
  ({ departments: bodies }: Known) =>
  ({ _id, name, className, lead, assist, keywords }: MatterDocument): string =>
    [_id, name, className, ...[lead, ...assist].map((code) => departmentName(code, bodies)), ...keywords].join(' ')

/** The codes of departments and categories that the district does not have. */
const unknownCodes = async (row: { lead: string; assist: string[]; categories: string[] }): Promise<string[]> => {
  const [bodies, tree] = await Promise.all([departments(), categories()])
  const codes = new Set(bodies.map(({ code }) => code))
  const leaves = new Set(tree.map(({ _id }) => _id))
  return [
    ...[row.lead, ...row.assist].filter((code) => !codes.has(code)),
    ...row.categories.filter((code) => !leaves.has(code)),
  ]
}

export const matterHandlers: Pick<
  Handlers<typeof lists>,
  'searchMatters' | 'readMatter' | 'saveMatter' | 'switchMatter'
> = {
  searchMatters: async ({ words, category, type, cursor, limit }, { actor }) => {
    if (!isStaff(actor)) return refuse('notAllowed')
    const [rows, facts] = await Promise.all([matters(), known()])
    const { found, next, total } = findRows(rows, {
      words,
      textOf: textOf(facts),
      isWanted: ({ active, types }) => active && (type === undefined || types.includes(type)),
      comesFirst: ({ categories: fits }) => category !== undefined && fits.includes(category),
      cursor,
      limit,
    })
    return { rows: found.map((row) => matterView(row, facts, category)), next, total }
  },
  readMatter: async ({ id }, { actor }) => {
    if (!isStaff(actor)) return refuse('notAllowed')
    const row = (await matters()).find(({ _id, active }) => _id === id && active)
    return row === undefined ? refuse('matterUnknown') : matterView(row, await known())
  },
  saveMatter: async ({ id, ...fields }, { actor }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    if ((await unknownCodes(fields)).length > 0) return refuse('invalidInput')
    return matterView(await saveMatter({ _id: id, ...fields }), await known())
  },
  switchMatter: async ({ id, active }, { actor }) => {
    if (!isAdministrator(actor)) return refuse('notAllowed')
    return (await switchMatter(id, active)) ? { active } : refuse('matterUnknown')
  },
}
