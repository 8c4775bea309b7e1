import { activityNo, publish } from '../support/activities'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { settle } from '../support/report-in'
import { inboxOf, vacate, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { setPost } from '../support/serving'
import { people, posts } from '../support/small-district'

// Who is told what of a service post, whatever happens in between.
let product: Product
let member: Phone
let other: Phone
let desk: Phone

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
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
  expect(await toldOfPost(member)).toEqual(['青檀社区 请您离开岗位“楼道安全巡查 1”：三次没有到岗'])
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

test('whose answer got lost finds the activity of a post again though the post has closed meanwhile; a new one is refused', async () => {
  const { id: post, version } = await setPost(desk)
  const now = product.cloud.clock.now()
  const { id } = await publish(1, desk, now, { post })
  told(await desk.call('serving', 'close', { post, version, reason: '楼道已经改造好' }))
  expect((await publish(1, desk, now, { post })).id).toBe(id)
  expect(refused(await desk.call('activities', 'publish', { ...activityNo(2, now), post }))).toBe('postClosed')
})
