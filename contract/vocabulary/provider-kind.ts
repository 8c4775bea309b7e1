import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** Who gives a resource. For the last two, where they have not registered themselves, a desk lists what they give. */
export const providerKind = z.enum(['unit', 'member', 'socialOrganisation', 'propertyCompany'])
export type ProviderKind = z.infer<typeof providerKind>

export const providerKindLabels: Labels<ProviderKind> = {
  unit: '报到单位',
  member: '在职党员',
  socialOrganisation: '社会组织',
  propertyCompany: '物业企业',
}
