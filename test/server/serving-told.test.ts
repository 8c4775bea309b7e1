import { activityNo, publish } from '../support/activities'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { mine, settle } from '../support/report-in'
import { inboxOf, nextCommunity, vacate, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { setPost } from '../support/serving'
import { people, posts } from '../support/small-district'

// Who is told what of a service post, whatever happens in between, and what becomes of the places of who leaves.
const seed = {
  ...withNextCommunity(),
  // What WeChat may send, once the product knows of it.
  subscriptions: [people.resident, people.other].map((openid) => ({
    ...{ openid, templateId: 'sample-template-task-arrived', count: 1 },
  })),
}
let product: Product
let member: Phone
let other: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(seed)
})
beforeEach(async () => {
  await product.cloud.reset(seed)
  ;[member, other, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
  ])
})
afterAll(() => product.stop())

const toldOfPost = async (phone: Phone) => (await inboxOf(phone)).filter((text) => text.includes('岗位'))

test('while nobody sits at the desk of the community, the desk above hears of claims', async () => {
  await settle(1, member, desk)
  const { id: post } = await setPost(desk)
  await vacate(product, posts.desk)
  told(await member.call('serving', 'claim', { post }))
  expect(await inboxOf(await product.phone(people.streetDesk))).toEqual(['有党员认领岗位“楼道安全巡查 1”，请确认'])
})

test('the message that a claim has granted brings the community’s yes, and who moves up hears of it by his own', async () => {
  const [{ id }] = await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const { id: post } = await setPost(desk, 1, 1)
  for (const [n, phone] of [member, other].entries()) {
    const granted = { answers: { taskArrived: 'accept' as const }, clientKey: `granted-by-claim-${n}` }
    told(await phone.call('inbox', 'grant', granted))
    told(await phone.call('serving', 'claim', { post }))
  }
  told(await desk.call('serving', 'confirm', { post, member: id }))
  told(await member.call('serving', 'handBack', { post, reason: '要出差' }))
  const inbox = sdkFor(product.cloud).database().collection('inbox')
  const pushed = async (person: string) =>
    ((await inbox.where({ person, push: 'sent' }).get()) as { data: { title: string }[] }).data.map(
      ({ title }) => title,
    )
  expect([await pushed(people.resident), await pushed(people.other)]).toEqual([['确认上岗'], ['轮到您了']])
})

test('who is asked to leave a post hears it exactly once, however often the desk has to try', async () => {
  const [{ id }, { id: next }] = await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const { id: post } = await setPost(desk, 1, 1)
  for (const phone of [member, other]) told(await phone.call('serving', 'claim', { post }))
  const release = () => desk.call('serving', 'release', { post, member: id, reason: '三次没有到岗' })
  const members = sdkFor(product.cloud).database().collection('members')

  // Who moves up cannot be told: nothing is done by halves.
  await members.doc(next).update({ data: { person: null } })
  expect(refused(await release())).toBe('internal')
  await members.doc(next).update({ data: { person: people.other } })
  expect(await toldOfPost(member)).toEqual([])

  for (const _ of ['done', 'done before, and the answer got lost']) told(await release())
  expect(await toldOfPost(member)).toEqual(['青檀社区 请您离开岗位“楼道安全巡查 1”，岗位活动不用再来：三次没有到岗'])
  expect(await toldOfPost(other)).toEqual(['岗位“楼道安全巡查 1”有人交回，轮到您了，正等社区确认'])
  expect(told(await desk.call('serving', 'hands', { post })).hands).toMatchObject([{ member: next }])
})

test('an activity of a post keeps the first places for who serves in it: each hears of it once, and may leave his to the next', async () => {
  const [{ id }, , third] = [
    await settle(1, member, desk),
    await settle(2, other, desk),
    await product.phone('oThirdMemberAAAAAAAAAAAAAAAA'),
  ]
  await settle(3, third, desk)
  const { id: post } = await setPost(desk)
  for (const phone of [member, other]) told(await phone.call('serving', 'claim', { post }))
  told(await desk.call('serving', 'confirm', { post, member: id }))

  const now = product.cloud.clock.now()
  const { id: activity, taken } = await publish(1, desk, now, { quota: 1, post })
  await publish(1, desk, now, { quota: 1, post })
  expect(taken).toBe(1)
  expect((await toldOfPost(member)).filter((text) => text.includes('已给您留了名额'))).toHaveLength(1)
  expect(await toldOfPost(other)).toEqual([])
  expect(told(await third.call('activities', 'signUp', { activity })).standing).toEqual({ state: 'waiting', place: 1 })
  told(await member.call('activities', 'signOff', { activity }))
  expect(told(await third.call('activities', 'show', { activity })).standing).toEqual({ state: 'in' })

  const elsewhere = await product.phone(people.elsewhere)
  expect(refused(await elsewhere.call('activities', 'publish', { ...activityNo(2, now), post }))).toBe('notAllowed')
})

test.each(['hands it back', 'is asked to leave it'])(
  'who served in a post and %s leaves the places that it gave him, and no others',
  async (way) => {
    const [{ id }] = [await settle(1, member, desk), await settle(2, other, desk)]
    const { id: post } = await setPost(desk)
    told(await member.call('serving', 'claim', { post }))
    told(await desk.call('serving', 'confirm', { post, member: id }))
    const now = product.cloud.clock.now()
    const [{ id: ofPost }, { id: ofAll }] = [
      await publish(1, desk, now, { quota: 1, post }),
      await publish(2, desk, now),
    ]
    for (const activity of [ofPost, ofAll]) told(await other.call('activities', 'signUp', { activity }))
    told(await member.call('activities', 'signUp', { activity: ofAll }))
    const leave = () =>
      way === 'hands it back'
        ? member.call('serving', 'handBack', { post, reason: '要出差' })
        : desk.call('serving', 'release', { post, member: id, reason: '三次没有到岗' })
    for (const _ of ['done', 'done before, and the answer got lost']) expect((await leave()).ok).toBe(true)
    const standing = async (phone: Phone, activity: typeof ofPost) =>
      told(await phone.call('activities', 'show', { activity })).standing.state
    expect([await standing(member, ofPost), await standing(other, ofPost), await standing(member, ofAll)]).toEqual([
      ...['out', 'in', 'in'],
    ])
    expect((await inboxOf(other)).filter((text) => text.includes('有了名额'))).toHaveLength(1)
  },
)

test('whose answer got lost finds the activity of a post again though the post has closed meanwhile; a new one is refused', async () => {
  const { id: post, version } = await setPost(desk)
  const now = product.cloud.clock.now()
  const { id } = await publish(1, desk, now, { post })
  told(await desk.call('serving', 'close', { post, version, reason: '楼道已经改造好' }))
  expect((await publish(1, desk, now, { post })).id).toBe(id)
  expect(refused(await desk.call('activities', 'publish', { ...activityNo(2, now), post }))).toBe('postClosed')
})

test.each<[string, (version: number) => Promise<Answer<unknown>>]>([
  ['leaves the community', (version) => member.call('members', 'leave', { version, reason: '搬家了' })],
  ['moves to another one', (version) => member.call('members', 'transfer', { version, community: nextCommunity })],
  [
    'is asked to go',
    async (version) =>
      desk.call('members', 'declineResidence', { member: (await mine(member)).id, version, reason: '已经搬走' }),
  ],
])('who %s leaves his places in posts and coming activities to who waits for them', async (_, go) => {
  const [{ version }] = await Promise.all([settle(1, member, desk), settle(2, other, desk)])
  const post = await setPost(desk, 1, 1)
  told(await member.call('serving', 'claim', { post: post.id }))
  told(await other.call('serving', 'claim', { post: post.id }))
  const { id: activity } = await publish(1, desk, product.cloud.clock.now(), { quota: 1 })
  for (const phone of [member, other]) told(await phone.call('activities', 'signUp', { activity }))
  told(await go(version))
  expect(told(await other.call('activities', 'show', { activity }))).toMatchObject({
    ...{ taken: 1, waiting: 0, standing: { state: 'in' } },
  })
  expect(await inboxOf(other)).toContain('“示例活动 1”有了名额，您已报名成功')
  const after = told(await other.call('serving', 'show', { post: post.id }))
  expect(after).toMatchObject({ taken: 1, waiting: 0, claim: { state: 'claimed' } })
})
