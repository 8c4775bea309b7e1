import type { lists } from '../../contract/lists'
import { isStaff } from '../../domain/access/roles'
import { refuse } from '../../domain/refused'
import { findRows } from '../../server/lists/find-rows'
import { matters } from '../../server/repositories/whistle-lists'
import type { Handlers } from '../../server/serve/serve'
import { knownForMatters, matterText, matterView } from '../../server/views/lists-view'

export const matterHandlers: Pick<Handlers<typeof lists>, 'searchMatters' | 'readMatter'> = {
  searchMatters: async ({ words, category, type, cursor, limit }, { actor }) => {
    if (!isStaff(actor)) return refuse('notAllowed')
    const [rows, facts] = await Promise.all([matters(), knownForMatters()])
    const { found, next, total } = findRows(rows, {
      words,
      textOf: matterText(facts),
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
    return row === undefined ? refuse('matterUnknown') : matterView(row, await knownForMatters())
  },
}
