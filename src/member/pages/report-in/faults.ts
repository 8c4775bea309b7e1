import type { AskOf } from '../../../../contract/action'
import { members } from '../../../../contract/members'
import type { MemberView } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import type { PhoneRefusal, Result } from '../../../cloud/result'
import type { MemberDraft } from '../../member-draft'
import type { FormPurpose } from '../../routes'

/** What stands in the way, at the field that it is about, from the top of the page down. */
export type Faults = Readonly<Partial<Record<'community' | 'name' | 'phone' | 'unit', string>>>

const actions = { reportIn: members.reportIn, facts: members.saveFacts, transfer: members.transfer } as const

/** The draft as the server wants it. What a purpose does not ask for is left out by the contract. */
const entered = (draft: MemberDraft, member: MemberView | null) => {
  const { touched: _, unit, community, grid, phone, ...typed } = draft
  return {
    ...typed,
    phone: phone ?? '',
    ...(unit !== null && (unit.id === null ? { unitName: unit.name } : { unit: unit.id })),
    community: community?.code,
    grid: grid?.code,
    version: member?.version,
  }
}

const faultsIn = (messages: readonly (readonly [path: string, message: string])[]): Faults => {
  const { community, name, phone, unitName } = Object.fromEntries(messages)
  return {
    ...(community !== undefined && { community: '请选您居住的社区' }),
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(unitName !== undefined && { unit: unitName }),
  }
}

/** What is still missing, in the contract's words. */
export const missing = (purpose: FormPurpose, draft: MemberDraft, member: MemberView | null): Faults => {
  const { error } = actions[purpose].input.safeParse(entered(draft, member))
  return faultsIn((error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]))
}

/** Where on the page a refusal belongs. */
export const faultsOf = ({ code, message, fields = {} }: PhoneRefusal): Faults => {
  if (code === 'unitUnknown') return { unit: message }
  if (code === 'placeUnknown') return { community: message }
  if (code === 'riskyText') return { name: message }
  return faultsIn(Object.entries(fields).map(([path, words]) => [path.split('.')[0] ?? '', words]))
}

/** Sends a draft in which nothing is missing. */
export const send = (
  purpose: FormPurpose,
  draft: MemberDraft,
  member: MemberView | null,
): Promise<Result<MemberView>> => {
  const input = entered(draft, member)
  // Nothing is missing: only the type checker cannot see it.
  if (purpose === 'reportIn') return call(members.reportIn, input as AskOf<typeof members.reportIn>)
  if (purpose === 'facts') return call(members.saveFacts, input as AskOf<typeof members.saveFacts>)
  return call(members.transfer, input as AskOf<typeof members.transfer>)
}
