import { homesOf } from '../repositories/people'
import { nameGrid, namingGrids, renameGrid, someNaming, type NamesGrid } from '../repositories/named-grids'
import type { Grids } from './behind'

const personsIn = (rows: readonly NamesGrid[]): string[] => rows.flatMap(({ person }) => (person ? [person] : []))

/** Those of a grid that is gone: each to the new one in which he lives, as far as he has told us; else to the first. */
const leaveGone = async (name: (typeof namingGrids)[number], gone: readonly string[], news: Grids['news']) => {
  for (;;) {
    const rows = await someNaming(name, gone)
    if (rows.length === 0) return
    const homes = await homesOf(personsIn(rows))
    const gridFor = ({ person = '' }: NamesGrid) => news.find(({ code }) => code === homes.get(person)) ?? news[0]
    for (const grid of news) {
      const ids = rows.filter((row) => gridFor(row) === grid).map(({ _id }) => _id)
      if (ids.length > 0) await nameGrid(name, ids, gone, grid)
    }
  }
}

/** Members and units go along with their grid: its team is called and its worker sees them as before. */
export const rehome = async ({ olds, news }: Grids): Promise<void> => {
  const gone = olds.filter((old) => !news.some(({ code }) => code === old))
  for (const name of namingGrids) {
    if (gone.length > 0) await leaveGone(name, gone, news)
    for (const grid of news.filter(({ code }) => olds.includes(code))) await renameGrid(name, grid)
  }
}
