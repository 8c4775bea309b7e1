import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** What kind of new organisation a community looks after. */
export const newOrganisationKind = z.enum(['economic', 'social'])
export type NewOrganisationKind = z.infer<typeof newOrganisationKind>

export const newOrganisationKindLabels: Labels<NewOrganisationKind> = {
  economic: '新经济组织',
  social: '新社会组织',
}
