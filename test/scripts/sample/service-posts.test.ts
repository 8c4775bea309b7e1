import { claimOf, handsIn } from '../../../domain/serving/claims'
import { seedOf } from '../../../scripts/serve/seed'
import type { MemberDocument } from '../../../server/repositories/documents/member'
import { servicePostDocument, type ServicePostDocument } from '../../../server/repositories/documents/service-post'

const now = new Date('2026-11-20T10:20:00+08:00')
const { seed } = seedOf('demo', now)
const posts = [...(seed.collections.servicePosts ?? [])] as ServicePostDocument[]
const members = new Map(([...(seed.collections.members ?? [])] as MemberDocument[]).map((one) => [one._id, one]))

test('the first communities have posts with a waiting list, with places left, unclaimed and proposed', () => {
  expect(posts.map((post) => servicePostDocument.parse(post))).toEqual(posts)
  const first = posts.filter(({ community }) => community.code === posts[0]?.community.code)
  expect(first.map(({ claims, hands }) => handsIn(claims, hands))).toEqual([
    { taken: 3, waiting: 2 },
    { taken: 2, waiting: 0 },
    { taken: 0, waiting: 0 },
    { taken: 0, waiting: 0 },
  ])
  expect(first.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'proposed'])
})

test('only members of the community have claimed them, and whoever is confirmed has a place', () => {
  for (const { community, claims, hands, concerned } of posts) {
    for (const id of concerned) expect(members.get(id)?.community?.code).toBe(community.code)
    for (const { member, at, confirmedAt } of claims) {
      expect(claimOf(claims, member, hands).state === 'serving').toBe(confirmedAt !== null)
      expect(at.getTime()).toBeLessThan(now.getTime())
    }
  }
})
