import type { Contributor } from '../../contract/vocabulary/contributor'
import type { MemberDocument } from '../repositories/documents/member'
import { membersByIds } from '../repositories/members'
import { cardView, nothingServed } from './member-view'

/** Names of members as residents may see them, by their ids. */
export type ShownNames = ReadonlyMap<string, string>

/** Whoever does not want to be named is one of many. */
export const anyMember = '在职党员'

/** As far as each of them lets residents see it, which may be another answer tomorrow. */
export const shownNames = async (
  of: readonly { readonly by: { readonly kind: Contributor; readonly id: string } }[],
): Promise<ShownNames> => {
  const ids = of.flatMap(({ by }) => (by.kind === 'member' ? [by.id] : []))
  const members = await membersByIds([...new Set(ids)])
  const nameOf = (member: MemberDocument): string => {
    const { name, unitName } = cardView(member, '', nothingServed)
    return [name ?? anyMember, unitName ?? ''].filter((part) => part !== '').join(' · ')
  }
  return new Map([...members].map(([id, member]) => [id, nameOf(member)]))
}
