import { postId } from '../../contract/ids'
import type { AccessItemView, DepartmentPostView, MatterView, WhistleTypeView } from '../../contract/lists'
import { needsApproval } from '../../domain/community-access/needs-approval'
import type { DepartmentPost } from '../../domain/whistle/called'
import { finishFor } from '../../domain/whistle/rule'
import type { Department } from '../../domain/whistle/whistle'
import {
  toMatter,
  type AccessItemDocument,
  type MatterDocument,
  type WhistleTypeDocument,
} from '../repositories/documents/whistle'
import { departments as allDepartments, whistleTypes } from '../repositories/whistle-lists'

/** A department that is no longer listed is called by its code, so that somebody notices. */
export const departmentName = (code: string, departments: readonly Department[]): string =>
  departments.find((department) => department.code === code)?.name ?? code

export interface Known {
  readonly departments: readonly Department[]
  readonly types: readonly WhistleTypeDocument[]
}

export const knownForMatters = async (): Promise<Known> => {
  const [bodies, types] = await Promise.all([allDepartments(), whistleTypes()])
  return { departments: bodies, types }
}

/** Where words are looked for. */
export const matterText =
  ({ departments }: Known) =>
  ({ _id, name, className, lead, assist, keywords }: MatterDocument): string =>
    [_id, name, className, ...[lead, ...assist].map((code) => departmentName(code, departments)), ...keywords].join(' ')

export const matterView = (row: MatterDocument, { departments, types }: Known, category?: string): MatterView => {
  const named = (code: string) => ({ code, name: departmentName(code, departments) })
  return {
    id: row._id,
    name: row.name,
    className: row.className,
    lead: named(row.lead),
    assist: row.assist.map(named),
    types: types
      .filter(({ _id }) => row.types.includes(_id))
      .map((rules) => ({ type: rules._id, finish: finishFor({ ...rules, type: rules._id }, [toMatter(row)]) })),
    fits: category !== undefined && row.categories.includes(category),
  }
}

export const whistleTypeView = ({
  _id,
  about,
  blowers,
  sign,
  contact,
  finish,
}: WhistleTypeDocument): WhistleTypeView => ({
  type: _id,
  about,
  blowers: blowers.map(({ duty }) => duty),
  sign,
  contact,
  finish,
})

/** Where words are looked for. */
export const accessItemText =
  (departments: readonly Department[]) =>
  ({ _id, name, department, keywords, instead }: AccessItemDocument): string =>
    [_id, name, departmentName(department, departments), instead, ...keywords].join(' ')

/** @param own codes of the departments of who asks */
export const accessItemView = (
  row: AccessItemDocument,
  departments: readonly Department[],
  own: readonly string[],
): AccessItemView => ({
  id: row._id,
  name: row.name,
  subject: row.subject,
  kind: row.kind,
  department: departmentName(row.department, departments),
  basis: row.basis,
  materials: row.materials,
  instead: row.instead,
  admitted: own.some((code) => !needsApproval(row, code)),
})

export const departmentPostView = (
  { post, name, department }: DepartmentPost,
  departments: readonly Department[],
): DepartmentPostView => ({
  post: postId.parse(post),
  name,
  department,
  force: departments.find(({ code }) => code === department)?.force ?? null,
})
