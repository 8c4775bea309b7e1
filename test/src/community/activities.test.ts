import { activityId } from '../../../contract/ids'
import { here, run } from '../../support/organising'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, serverSays, type Replies } from '../../support/replies'
import { minutesFromNow } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const coming = run({ startsAt: minutesFromNow(60), endsAt: minutesFromNow(180), taken: 20, waiting: 3 })
const past = run({ id: activityId.parse('past'), title: '义诊', state: 'closed' })

const says = (ofCommunity: NonNullable<Replies['activities']>['ofCommunity']) =>
  serverSays({ people: { ...everyday.people, me: dispatcher }, activities: { ofCommunity } })

const open = (ofCommunity: NonNullable<Replies['activities']>['ofCommunity']) => {
  says(ofCommunity)
  return openPage('community/pages/activities/index')
}

test('a row says what, when, where, and how full it is; one tap opens it', async () => {
  const page = open({ activities: [coming], next: null, community: here, toLookAt: 0 })
  await page.says('报名 20 / 20 人，候补 3 人')
  expect(page.text()).toMatch(/小区消防通道巡查报名中.+ \d\d:\d\d–\d\d:\d\d · 社区服务站门口安全宣传与治安巡逻/)
  await page.tap('#activity-activity-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/community/pages/activity/index?id=activity-1' }),
  )
})

test('what is over lies in a pile of its own, and a long one goes on', async () => {
  const page = open(({ pile, cursor }) => ({
    activities:
      pile === 'coming'
        ? [coming]
        : cursor === undefined
          ? [past]
          : [{ ...past, id: activityId.parse('older'), title: '读书会' }],
    next: pile === 'past' && cursor === undefined ? 'page-2' : null,
    community: here,
    toLookAt: 0,
  }))
  await page.tap('#segment-past')
  await page.says('义诊')
  expect(page.text()).not.toContain('小区消防通道巡查')
  page.reachBottom()
  await page.says('读书会')
})

test('nothing yet says what publishing does, and the button is at the thumb', async () => {
  const page = open({ activities: [], next: null, community: here, toLookAt: 0 })
  await page.says('没有要开始的活动。发布后，本社区的报到党员都能报名。')
  await page.tap('#open-publish')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/community/pages/publish/index' }))
})

test('without a network the page says so and reads when tried again', async () => {
  const page = open(noNetwork)
  await page.says('网络不稳')
  says({ activities: [coming], next: null, community: here, toLookAt: 0 })
  await page.tap('#retry')
  await page.says('小区消防通道巡查')
})

test('albums with photos that nobody has judged are counted on their pile, and lie there', async () => {
  const page = open(({ pile }) => ({
    ...{ activities: pile === 'photos' ? [past] : [], next: null, community: here, toLookAt: 1 },
  }))
  await page.says('照片待看1')
  await page.tap('#segment-photos')
  await page.says('义诊')
})
