import type { MemberDocument } from '../../server/repositories/documents/member'
import type { Claim, ServicePostDocument } from '../../server/repositories/documents/service-post'
import { padded } from './names'

interface Community {
  readonly _id: string
  readonly name: string
  readonly path: readonly string[]
}

interface Surroundings {
  readonly communities: readonly Community[]
  readonly members: readonly MemberDocument[]
}

/** So many communities have service posts: those that have members. */
const withMembers = 3
const day = 86_400_000

/** What one is like: how many have claimed it, and how many of them the community has confirmed. */
interface Plan extends Pick<ServicePostDocument, 'title' | 'class' | 'about' | 'when' | 'hands'> {
  readonly claimed: number
  readonly confirmed: number
  readonly isProposed?: true
}

const plans: readonly Plan[] = [
  {
    ...{ title: '楼道消防巡查', class: 'safety', about: '看看楼道有没有堆物、电动车有没有进楼' },
    ...{ when: '每周六上午', hands: 3, claimed: 5, confirmed: 2 },
  },
  {
    ...{ title: '独居老人陪护', class: 'hardshipAid', about: '上门看望，陪着说说话，帮忙买菜取药' },
    ...{ when: '每周三晚上', hands: 4, claimed: 2, confirmed: 1 },
  },
  {
    ...{ title: '社区普法讲解', class: 'legalAid', about: '在服务站解答居民的法律问题' },
    ...{ when: '每月第一个周日', hands: 2, claimed: 0, confirmed: 0 },
  },
  {
    ...{ title: '儿童阅读陪伴', class: 'culture', about: '在社区书屋陪孩子们读书' },
    ...{ when: '每周日下午', hands: 3, claimed: 0, confirmed: 0, isProposed: true },
  },
]

const claimsOf = ({ claimed, confirmed }: Plan, members: readonly MemberDocument[], from: Date): Claim[] =>
  members.slice(0, claimed).map(({ _id }, n) => {
    const at = new Date(from.getTime() + (n + 1) * day)
    return { member: _id, at, confirmedAt: n < confirmed ? new Date(at.getTime() + day / 2) : null }
  })

const postOf = (
  plan: Plan,
  n: number,
  { _id: code, name, path }: Community,
  members: readonly MemberDocument[],
  now: Date,
): ServicePostDocument => {
  const { title, class: of, about, when, hands, isProposed } = plan
  const createdAt = new Date(now.getTime() - (20 + n) * day)
  const claims = claimsOf(plan, members, createdAt)
  const proposer = isProposed ? (members.at(-1)?._id ?? null) : null
  return {
    ...{ _id: `sample-service-post-${code}-${padded(n, 2)}`, title, class: of, about, when, hands },
    community: { code, name, path: [...path] },
    ...{ state: isProposed ? 'proposed' : 'open', proposer, claims },
    concerned: [...claims.map(({ member }) => member), ...(proposer === null ? [] : [proposer])],
    ...{ note: '', version: 1 + claims.length + plan.confirmed, createdAt },
  }
}

/** Service posts of the first communities: one with a waiting list, one with places left, one that nobody has claimed, one proposed. */
export const sampleServicePosts = ({ communities, members }: Surroundings, now: Date): ServicePostDocument[] =>
  communities.slice(0, withMembers).flatMap((community) => {
    // Whoever may be signed in as has claimed nothing yet: there is something to try.
    const own = members.filter(
      (member) => member.community?.code === community._id && member.state === 'reportedIn' && member.person === '',
    )
    return plans.map((plan, at) => postOf(plan, at + 1, community, own, now))
  })
