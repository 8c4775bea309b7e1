import type { InputOf } from '../../../contract/action'
import type { ServicePostRow, serving } from '../../../contract/serving'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { handRow, servicePostRow, suggested } from '../../support/service-posts'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

type Asked = InputOf<typeof serving.ofCommunity>

const pageOf = (...posts: ServicePostRow[]) => ({ posts, next: null, community: here })
const piles: Readonly<Record<Asked['pile'], ReturnType<typeof pageOf>>> = {
  open: pageOf(servicePostRow('a', { taken: 3, waiting: 1, version: 4 })),
  proposed: pageOf(servicePostRow('p', { state: 'proposed', isProposed: true, taken: 0 })),
  closed: pageOf(servicePostRow('c', { state: 'closed', note: '事情已经办完' })),
}

const open = (replies: Replies['serving'] = {}) => {
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    serving: { ofCommunity: ({ pile }) => piles[pile], ...replies },
  })
  return openPage('community/pages/posts-of-service/index')
}

const [first, second] = [handRow('one'), handRow('two', { claim: { state: 'waiting', place: 1 } })]
const post = servicePostRow('a', { taken: 3, waiting: 1, version: 4 })
const serves = { ...first, claim: { state: 'serving', place: null } } as const

/** Writes why, and sends it once it can be sent. */
const giveReason = async (page: ReturnType<typeof open>, reason: string): Promise<void> => {
  await page.enter('#sheet-text', reason)
  await page.says(`${reason.length} / 100`)
  await page.tap('#sheet-confirm')
}

test('the desk sees how many have claimed a post, who they are, and confirms one', async () => {
  const page = open({
    hands: { post, hands: [first, second] },
    confirm: { post, hands: [serves, second] },
  })
  await page.says('安全宣传与治安巡逻 · 每周六上午 · 3 / 3 人 · 1 人排队')
  await page.tap('#hands-a')
  await page.says('示例党员 one')
  expect(page.text()).toContain('排队第 1 位')
  expect(page.has('#confirm-two')).toBe(false)
  await page.tap('#confirm-one')
  await page.says('在岗')
  expect(page.has('#confirm-one')).toBe(false)
  expect(whatWasAsked('serving.confirm')).toEqual([{ post: 'a', member: 'one' }])
  await page.tap('#activity-of-post')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/publish/index?post=a' }),
  )
})

test('on his own claim and proposal who sits here does not decide: no button, and why', async () => {
  const own = servicePostRow('p', { state: 'proposed', isProposed: true, isOwn: true })
  const page = open({
    ofCommunity: ({ pile }) => (pile === 'proposed' ? pageOf(own) : piles[pile]),
    hands: { post, hands: [{ ...first, isOwn: true }, serves] },
  })
  await page.tap('#hands-a')
  await page.says('这是您自己或您联系的单位的事，请别的同事来办')
  expect(page.has('#confirm-one')).toBe(false)
  await page.tap('.sheet-close')
  await page.tap('#segment-proposed')
  await page.says('需要 3 人')
  expect([
    page.text().includes('这是您自己或您联系的单位的事，请别的同事来办'),
    page.has('#agree-p'),
    page.has('#decline-p'),
  ]).toEqual([true, false, false])
})

test('somebody is asked to leave with a reason, and the others are shown again', async () => {
  const page = open({ hands: { post, hands: [first, second] }, release: { post, hands: [handRow('two')] } })
  await page.tap('#hands-a')
  await page.tap('#release-one')
  await giveReason(page, '多次没有到岗')
  await eventually(() => expect(page.has('#confirm-two')).toBe(true))
  expect(page.has('#hand-one')).toBe(false)
  expect(whatWasAsked('serving.release')).toEqual([{ post: 'a', member: 'one', reason: '多次没有到岗' }])
})

test('a proposal is agreed to, or not with a reason, under the version that was seen', async () => {
  const after = { post, hands: [] }
  const page = open({ agree: after, decline: after })
  await page.tap('#segment-proposed')
  await page.says('需要 3 人')
  await page.tap('#agree-p')
  await eventually(() => expect(whatWasAsked('serving.agree')).toEqual([{ post: 'p', version: 1 }]))
  await page.tap('#decline-p')
  await giveReason(page, '目前没有这个需要')
  await eventually(() =>
    expect(whatWasAsked('serving.decline')).toEqual([{ post: 'p', version: 1, reason: '目前没有这个需要' }]),
  )
})

test('a post that has changed meanwhile is not closed, and the list is read anew', async () => {
  const page = open({ close: refuse('stale') })
  await page.tap('#close-a')
  await giveReason(page, '事情已经办完')
  await eventually(() => expect(whatWasAsked('serving.ofCommunity')).toHaveLength(2))
  expect(whatWasAsked('serving.close')).toEqual([{ post: 'a', version: 4, reason: '事情已经办完' }])
})

test('closed posts say why', async () => {
  const page = open()
  await page.tap('#segment-closed')
  await page.says('原因：事情已经办完')
  expect(page.has('#close-c')).toBe(false)
})

test('a post is published, and an empty pile and a lost network say what to do', async () => {
  const page = open({ ofCommunity: noNetwork })
  await page.says('再试一次')
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    serving: { ofCommunity: pageOf(), publish: servicePostRow('n'), suggestions: { posts: [...suggested] } },
  })
  await page.tap('#retry')
  await page.says('还没有岗位。发布后，本社区的报到党员就能认领。')
  await page.tap('#publish')
  await page.tap('#post-confirm')
  await page.says('请填岗位名称')
  await page.tap('#chip-safety')
  await page.tap('#chip-001')
  await page.enter('#post-when', '每周六')
  await eventually(() => expect(page.text()).not.toContain('请填'))
  await page.tap('#post-confirm')
  await eventually(() =>
    expect(whatWasAsked('serving.publish')).toEqual([
      expect.objectContaining({
        title: '楼道巡查员',
        class: 'safety',
        about: '看楼道有没有堆物',
        when: '每周六',
        hands: 3,
      }),
    ]),
  )
})
