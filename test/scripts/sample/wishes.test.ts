import { seedOf } from '../../../scripts/serve/seed'
import { isOld, isSilent } from '../../../domain/serving/wish'
import type { MemberDocument } from '../../../server/repositories/documents/member'
import { wishDocument, type WishDocument } from '../../../server/repositories/documents/wish'

const now = new Date('2026-11-20T10:20:00+08:00')
const { seed } = seedOf('demo', now)
const wishes = [...(seed.collections.wishes ?? [])] as WishDocument[]
const members = new Map(
  [...(seed.collections.members ?? [])].map((one) => [(one as MemberDocument)._id, one as MemberDocument]),
)

test('the first communities have wishes in every state, an old one and one that nobody has answered', () => {
  expect(wishes.map((wish) => wishDocument.parse(wish))).toEqual(wishes)
  const first = wishes.filter(({ community }) => community.code === wishes[0]?.community.code)
  expect(new Set(first.map(({ state }) => state))).toEqual(new Set(['asked', 'claimed', 'done', 'closed']))
  expect([first.filter((wish) => isOld(wish, now)).length, first.filter((wish) => isSilent(wish, now)).length]).toEqual(
    [1, 1],
  )
})

test('only members of the community have claimed them, and some members are in a help team', () => {
  for (const { community, place, claim } of wishes) {
    expect(place.path).toContain(community.code)
    if (claim !== null) expect(members.get(claim.member)?.community?.code).toBe(community.code)
  }
  expect([...members.values()].filter(({ inTeam }) => inTeam).length).toBeGreaterThan(9)
})
