import { reporting } from '../../../../contract/reporting'
import { takesSeat } from '../../../../contract/takes-seat'
import type { UnitDraft } from '../../../device/unit-draft'

export type UnitFaults = Readonly<Record<string, string>>

/** The draft as the server wants it: what is not asked of its kind is not said, whatever was typed before. */
const entered = ({ key, kind, members, community, grid, ...typed }: UnitDraft) => ({
  ...typed,
  kind,
  clientKey: key,
  members: takesSeat[kind] && members.trim() !== '' ? Number(members) : undefined,
  community: community?.code,
  grid: grid?.code,
})

export const readUnit = (draft: UnitDraft) => reporting.register.input.safeParse(entered(draft))

/** Where the server would refuse it, in the contract's words at the field that they are about; from the top of the page down. */
export const faultsOf = ({ error }: ReturnType<typeof readUnit>): UnitFaults => {
  const { community, ...others } = Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]),
  )
  return { ...(community !== undefined && { community: '请选报到社区' }), ...others }
}
