import { activityId } from '../../../contract/ids'
import { eventually } from '../../support/eventually'
import { activityRow } from '../../support/members'
import { everyday, startPhone } from '../../support/phone'
import { noNetwork, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const open = (list: NonNullable<Replies['activities']>['list']) => {
  serverSays({ ...everyday, activities: { list } })
  return openPage('member/pages/activities/index')
}
const row = (n: number, change: Parameters<typeof activityRow>[0] = {}) =>
  activityRow({ id: activityId.parse(`activity-${n}`), title: `活动第${n}次`, ...change })

test('what the community has coming and what one signed up for are two piles, and an empty one says what to do', async () => {
  const page = open(({ pile }) => ({ activities: pile === 'coming' ? [row(1)] : [], next: null }))
  await page.says('活动第1次')
  await page.tap('#segment-mine')
  await page.says('您还没有报名活动。')
  expect(page.text()).not.toContain('活动第1次')
  await page.tap('#nothing-yet-action')
  await page.says('活动第1次')
})

test('the next page is read when the end is reached', async () => {
  const page = open(({ cursor }) =>
    cursor === undefined ? { activities: [row(1)], next: 'more' } : { activities: [row(2)], next: null },
  )
  await page.says('上拉看更多')
  page.reachBottom()
  await page.says('活动第2次')
  expect(page.text()).toContain('活动第1次')
  expect(whatWasAsked('activities.list')).toContainEqual({ pile: 'coming', cursor: 'more' })
})

test('each row says how it stands, and only what is open can be signed up for', async () => {
  const over = { startsAt: minutesFromNow(-200), endsAt: minutesFromNow(-100) }
  const page = open({
    activities: [
      row(1, { standing: { state: 'in' } }),
      row(2, { standing: { state: 'waiting', place: 2 } }),
      row(3, { state: 'cancelled' }),
      row(4, { ...over, state: 'closed', standing: { state: 'in' } }),
    ],
    next: null,
  })
  await page.says('已报名')
  for (const words of ['候补第 2 位', '已取消', '已结束']) expect(page.text()).toContain(words)
  for (const n of [1, 2, 3, 4]) expect(page.has(`#sign-up-activity-${n}`)).toBe(false)
})

test('no network: it can be tried again', async () => {
  const page = open(noNetwork)
  await page.says('再试一次')
  serverSays({ ...everyday, activities: { list: { activities: [], next: null } } })
  await page.tap('#retry')
  await eventually(() => expect(page.text()).toContain('社区还没有发布新的活动'))
})
