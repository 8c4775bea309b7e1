import * as z from 'zod'
import { accessKind } from '../../../contract/vocabulary/access-kind'
import { accessSubject } from '../../../contract/vocabulary/access-subject'
import { duty } from '../../../contract/vocabulary/duty'
import { force } from '../../../contract/vocabulary/force'
import { whistleType } from '../../../contract/vocabulary/whistle-type'
import type { Matter } from '../../../domain/whistle/whistle'
import { limitDocument } from './service-level'

/** A body that whistles and lists may name; its posts carry the code. */
export const departmentDocument = z.object({
  /** Its code. */
  _id: z.string().min(1),
  order: z.number().int(),
  name: z.string().min(1),
  level: z.enum(['street', 'district']),
  force: force.nullable(),
})

export type DepartmentDocument = z.infer<typeof departmentDocument>

export const whistleTypeDocument = z.object({
  _id: whistleType,
  order: z.number().int(),
  /** When it is blown. */
  about: z.string(),
  blowers: z.array(z.object({ duty, freeTo: z.enum(['none', 'street', 'district']) })).min(1),
  sign: limitDocument,
  contact: limitDocument,
  finish: limitDocument,
  offListApproval: z.boolean(),
})
export type WhistleTypeDocument = z.infer<typeof whistleTypeDocument>

export const matterDocument = z.object({
  /** Its number: 001 */
  _id: z.string().regex(/^\d{3}$/),
  name: z.string().min(1),
  className: z.string().min(1),
  /** Codes of departments. */
  lead: z.string(),
  assist: z.array(z.string()),
  types: z.array(whistleType).min(1),
  finish: z.partialRecord(whistleType, limitDocument),
  keywords: z.array(z.string()),
  /** Codes of the request categories it fits. */
  categories: z.array(z.string()),
  active: z.boolean(),
})
export type MatterDocument = z.infer<typeof matterDocument>

export const toMatter = ({ _id, name, className, lead, assist, types, finish }: MatterDocument): Matter => {
  return { number: _id, name, className, lead, assist, types, finish }
}

/** One row of the community access list (社区准入清单). */
export const accessItemDocument = z.object({
  /** Its number: 001 */
  _id: z.string().regex(/^\d{3}$/),
  name: z.string().min(1),
  subject: accessSubject,
  kind: accessKind,
  /** Code of the department that asks, or asked, the community for it. */
  department: z.string(),
  /** By which rule. */
  basis: z.string().min(1),
  /** What a resident brings. */
  materials: z.array(z.string()),
  /** What to do in place of what was cancelled; empty when there is nothing to do. */
  instead: z.string(),
  keywords: z.array(z.string()),
  active: z.boolean(),
})
export type AccessItemDocument = z.infer<typeof accessItemDocument>
