import '../jitless'
import type * as z from 'zod'
import type { Labels } from './labels'
import { providerKind } from './provider-kind'

/** What reports in to a community as a whole: of people, only members do. */
export const unitKind = providerKind.exclude(['member'])
export type UnitKind = z.infer<typeof unitKind>

export const unitKindLabels: Labels<UnitKind> = {
  unit: '单位党组织',
  socialOrganisation: '社会组织',
  propertyCompany: '物业企业',
}
