import { reporting } from '../../../../contract/reporting'
import type { UnitDraft } from '../../../device/unit-draft'

export type UnitFaults = Readonly<Record<string, string>>

/** The draft as the server wants it. */
const entered = ({ key, members, community, ...typed }: UnitDraft) => ({
  ...typed,
  clientKey: key,
  members: members.trim() === '' ? undefined : Number(members),
  community: community?.code,
})

export const readUnit = (draft: UnitDraft) => reporting.register.input.safeParse(entered(draft))

/** Where the server would refuse it, in the contract's words at the field that they are about; from the top of the page down. */
export const faultsOf = ({ error }: ReturnType<typeof readUnit>): UnitFaults => {
  const { community, ...others } = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
  )
  return { ...(community !== undefined && { community: '请选报到社区' }), ...others }
}
