import type { WhistleType } from '../../contract/vocabulary/whistle-type'
import { refuse, type Refused } from '../../domain/refused'
import type { DepartmentPost } from '../../domain/whistle/called'
import type { Department, Matter, WhistleRules } from '../../domain/whistle/whistle'
import { findDocuments } from '../cloud/database'
import {
  departmentDocument,
  matterDocument,
  toMatter,
  whistleTypeDocument,
  type MatterDocument,
  type WhistleTypeDocument,
} from './documents/whistle'
import { postsOn } from './posts'
import { remembered } from './remembered'

/** Whom whistles and the lists may name, in the order in which people see them. */
export const departments = remembered<Department[]>(async () => {
  const rows = await findDocuments('departments', departmentDocument, {
    where: {},
    order: [['order', 'asc']],
    limit: 1000,
  })
  return rows.map(({ _id, name, level, force }) => ({ code: _id, name, level, force }))
})

/** Numbers have three digits: there are never more. */
const mostMatters = 1000

/** The whole list in the order of its numbers, the switched off ones too, as it is at this moment. */
export const mattersNow = (): Promise<MatterDocument[]> =>
  findDocuments('whistleMatters', matterDocument, { where: {}, order: [['_id', 'asc']], limit: mostMatters })

export const matters = remembered(mattersNow)

export const whistleTypes = remembered<WhistleTypeDocument[]>(() =>
  findDocuments('whistleTypes', whistleTypeDocument, { where: {}, order: [['order', 'asc']], limit: 10 }),
)

/** The rows that a whistle cites, in the order in which it cites them; refused when one is not on the list, or no longer. */
export const citedMatters = async (numbers: readonly string[]): Promise<Matter[] | Refused> => {
  const list = await matters()
  const cited = [...new Set(numbers)].flatMap((number) => list.find((row) => row._id === number && row.active) ?? [])
  return cited.length < new Set(numbers).size ? refuse('matterUnknown') : cited.map(toMatter)
}

/** @throws when the district has no row for the type: that is a fault of the district's data */
export const whistleRules = async (type: WhistleType): Promise<WhistleRules> => {
  const row = (await whistleTypes()).find(({ _id }) => _id === type)
  if (row === undefined) throw new Error(`the district has no rules for whistles of type ${type}`)
  const { blowers, sign, contact, finish, offListApproval } = row
  return { type, blowers, sign, contact, finish, offListApproval }
}

/** The posts of departments on a path (district first), the nearest to its end first. */
export const departmentPosts = async (path: readonly string[]): Promise<DepartmentPost[]> => {
  const posts = await postsOn(path, ['department'])
  return posts
    .sort((a, b) => path.indexOf(b.area) - path.indexOf(a.area))
    .flatMap(({ _id, name, department, area }) => (department === null ? [] : { post: _id, name, department, area }))
}
