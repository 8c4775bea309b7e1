import '../../contract/jitless'
import * as z from 'zod'
import { areaCode, unitId } from '../../contract/ids'
import type { MemberView } from '../../contract/members'
import { freeTime } from '../../contract/vocabulary/free-time'
import { hobby } from '../../contract/vocabulary/hobby'
import { serviceClass } from '../../contract/vocabulary/service-class'
import { skill } from '../../contract/vocabulary/skill'
import { createKept, type Kept } from '../device/kept'
import type { FormPurpose } from './routes'

const named = z.object({ code: areaCode, name: z.string() })

const memberDraft = z.object({
  /** Whether its owner has written in it: else it shows what is known of him. */
  touched: z.boolean(),
  name: z.string(),
  /** Null: the number that is known of me. */
  phone: z.string().nullable(),
  community: named.nullable(),
  grid: named.nullable(),
  /** Without an id it is only a name: the unit is not registered here. */
  unit: z.object({ id: unitId.nullable(), name: z.string() }).nullable(),
  skills: z.array(skill),
  hobbies: z.array(hobby),
  freeTimes: z.array(freeTime),
  classes: z.array(serviceClass),
})
export type MemberDraft = z.infer<typeof memberDraft>

const empty = (): MemberDraft => ({
  touched: false,
  name: '',
  phone: null,
  community: null,
  grid: null,
  unit: null,
  skills: [],
  hobbies: [],
  freeTimes: [],
  classes: [],
})

/** What is written for each purpose and not sent yet. */
export const memberDrafts: Readonly<Record<FormPurpose, Kept<MemberDraft>>> = {
  reportIn: createKept('member-draft', memberDraft, empty),
  facts: createKept('member-facts', memberDraft, empty),
  transfer: createKept('member-transfer', memberDraft, empty),
}

/** A form begins with what is known; who moves has yet to say where. */
export const beginningOf = (purpose: FormPurpose, member: MemberView | null): MemberDraft => {
  if (member === null) return empty()
  const { name, phone, unit, skills, hobbies, freeTimes, classes, community, grid } = member
  const residence = purpose === 'facts' ? { community, grid } : { community: null, grid: null }
  return { touched: false, name, phone, unit, skills, hobbies, freeTimes, classes, ...residence }
}
