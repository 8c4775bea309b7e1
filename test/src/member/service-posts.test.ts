import type { ServicePostRow } from '../../../contract/serving'
import { eventually } from '../../support/eventually'
import { everyday, noReminderLeft, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { servicePostRow, suggested } from '../../support/service-posts'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (serving: Replies['serving']) => {
  serverSays({ ...everyday, serving })
  return openPage('member/pages/service-posts/index')
}
const listing = (...posts: ServicePostRow[]) => ({ posts, next: null })

/** Writes why, and sends it once it can be sent. */
const giveReason = async (page: ReturnType<typeof open>, reason: string): Promise<void> => {
  await page.enter('#sheet-text', reason)
  await page.says(`${reason.length} / 100`)
  await page.tap('#sheet-confirm')
}

test('a post says what, how many are missing and when, and one tap claims it', async () => {
  const claim = { state: 'claimed', place: null } as const
  const page = open({ list: listing(servicePostRow('a')), claim: servicePostRow('a', { taken: 2, claim }) })
  await page.says('安全宣传与治安巡逻 · 还差 2 人 · 每周六上午')
  await page.tap('#claim-a')
  await page.says('待社区确认')
  expect(page.text()).toContain('还差 1 人')
  expect(whatWasAsked('serving.claim')).toEqual([{ post: 'a' }])
})

test('each post says how the reader stands to it', async () => {
  const page = open({
    list: listing(
      servicePostRow('a', { taken: 3, waiting: 2 }),
      servicePostRow('b', { taken: 3, waiting: 2, claim: { state: 'waiting', place: 2 } }),
      servicePostRow('c', { claim: { state: 'serving', place: null } }),
      servicePostRow('d', { state: 'declined', isProposed: true, note: '已有同样的岗位' }),
    ),
  })
  await page.says('排队第 2 位')
  for (const words of ['已满，2 人排队', '在岗', '社区没有同意', '原因：已有同样的岗位'])
    expect(page.text()).toContain(words)
  expect(['a', 'b', 'c', 'd'].map((id) => page.has(`#claim-${id}`))).toEqual([true, false, false, false])
  expect(['a', 'b', 'c', 'd'].map((id) => page.has(`#hand-back-${id}`))).toEqual([false, true, true, false])
})

test('a post is handed back with a reason', async () => {
  const page = open({
    list: listing(servicePostRow('a', { claim: { state: 'serving', place: null } })),
    handBack: servicePostRow('a', { taken: 0 }),
  })
  await page.tap('#hand-back-a')
  await giveReason(page, '要出差')
  await page.says('还差 3 人')
  expect(whatWasAsked('serving.handBack')).toEqual([{ post: 'a', reason: '要出差' }])
})

test('who claims is asked for a reminder in that tap when WeChat can send him none', async () => {
  const claimed = servicePostRow('a', { claim: { state: 'claimed', place: null } })
  serverSays({ ...noReminderLeft, serving: { list: listing(servicePostRow('a')), claim: claimed } })
  await openPage('pages/me/index').says('居民 0001')
  const page = openPage('member/pages/service-posts/index')
  await page.tap('#claim-a')
  await page.says('待社区确认')
  expect(whatWasAsked('inbox.grant')).toMatchObject([{ answers: { taskArrived: 'accept' } }])
})

test('a post that was closed meanwhile is said to be, and the list is read anew', async () => {
  const page = open({ list: listing(servicePostRow('a')), claim: refuse('postClosed') })
  await page.tap('#claim-a')
  await eventually(() => expect(whatWasAsked('serving.list')).toHaveLength(2))
})

test('what is missing of a proposal is said at its field, and a whole one goes to the community', async () => {
  const proposed = servicePostRow('p', { state: 'proposed', isProposed: true })
  const page = open({
    list: ({ pile }) => (pile === 'mine' ? listing(proposed) : listing()),
    propose: proposed,
    suggestions: { posts: [] },
  })
  await page.says('社区还没有发布岗位')
  await page.tap('#propose')
  await page.tap('#post-confirm')
  for (const words of ['请填岗位名称', '请选类别', '请填需要几人']) await page.says(words)
  expect(whatWasAsked('serving.propose')).toEqual([])
  await page.enter('#post-title', '修车角')
  await page.tap('#chip-governance')
  await page.enter('#post-when', '每月一次')
  await page.enter('#post-hands', '2')
  await eventually(() => expect(page.text()).not.toContain('请填'))
  await page.tap('#post-confirm')
  await page.says('待社区同意')
  expect(whatWasAsked('serving.propose')).toEqual([
    expect.objectContaining({ title: '修车角', class: 'governance', when: '每月一次', hands: 2, about: '' }),
  ])
})

test('with a class come the posts of the table: one tap fills the form, and what was typed by hand stays', async () => {
  const page = open({
    list: listing(),
    propose: servicePostRow('p', { state: 'proposed' }),
    suggestions: { posts: [...suggested] },
  })
  await page.tap('#propose')
  await page.tap('#chip-governance')
  await page.says('岗位表里有的，点一下替您填好，还可以改')
  await page.tap('#chip-001')
  await page.says('看楼道有没有堆物'.length + ' / 200')
  await page.enter('#post-hands', '9')
  await page.tap('#chip-002')
  await page.says('劝导文明养犬'.length + ' / 200')
  await page.tap('#post-confirm')
  await page.says('请填服务时间')
  await page.enter('#post-when', '每月一次')
  await eventually(() => expect(page.text()).not.toContain('请填'))
  await page.tap('#post-confirm')
  await eventually(() =>
    expect(whatWasAsked('serving.propose')).toEqual([
      expect.objectContaining({ title: '文明劝导员', class: 'governance', about: '劝导文明养犬', hands: 9 }),
    ]),
  )
  expect(whatWasAsked('serving.suggestions')).toEqual([{ class: 'governance' }])
})

test('where the table cannot be read all is typed by hand', async () => {
  const page = open({ list: listing(), propose: servicePostRow('p', { state: 'proposed' }), suggestions: noNetwork })
  await page.tap('#propose')
  await page.tap('#post-confirm')
  await page.says('请填岗位名称')
  await page.tap('#chip-safety')
  await page.enter('#post-title', '修车角')
  await page.enter('#post-when', '每月一次')
  await page.enter('#post-hands', '2')
  await eventually(() => expect(page.text()).not.toMatch(/请填|请选类别/))
  await page.tap('#post-confirm')
  await eventually(() => expect(whatWasAsked('serving.propose')).toHaveLength(1))
  expect(page.text()).not.toContain('岗位表里有的')
})

test('an empty pile says what to do, and without a network it can be tried again', async () => {
  const page = open({ list: noNetwork })
  await page.says('再试一次')
  serverSays({ ...everyday, serving: { list: listing() } })
  await page.tap('#retry')
  await page.says('您觉得缺什么，可以提一个。')
  await page.tap('#segment-mine')
  await page.says('您还没有认领岗位。')
})
