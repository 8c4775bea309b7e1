import * as z from 'zod'
import { command, findDocuments, updateDocuments } from '../cloud/database'

/** What a member or a unit keeps of its grid. */
interface NamedGrid {
  readonly code: string
  readonly name: string
}

/** Who keeps the name of a grid. */
export const namingGrids = ['members', 'units'] as const
type Naming = (typeof namingGrids)[number]

const named = z.object({ _id: z.string(), person: z.string().optional() })
export type NamesGrid = z.infer<typeof named>

/** Some that still name one of these grids; `person` is the member's OPENID. */
export const someNaming = (name: Naming, grids: readonly string[]): Promise<NamesGrid[]> =>
  findDocuments(name, named, { where: { 'grid.code': command.in([...grids]) }, fields: ['person'], limit: 100 })

/** Lets these name another grid, unless they have changed to one themselves meanwhile. */
export const nameGrid = async (
  name: Naming,
  ids: readonly string[],
  olds: readonly string[],
  { code, name: called }: NamedGrid,
): Promise<void> => {
  await updateDocuments(
    name,
    { _id: command.in([...ids]), 'grid.code': command.in([...olds]) },
    { grid: { code, name: called } },
  )
}

/** A grid that keeps its code is called so now. */
export const renameGrid = async (name: Naming, { code, name: called }: NamedGrid): Promise<void> => {
  await updateDocuments(name, { 'grid.code': code, 'grid.name': command.neq(called) }, { 'grid.name': called })
}
