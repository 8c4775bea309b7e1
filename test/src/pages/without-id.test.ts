import type { Me } from '../../../contract/people'
import { everyday, phone, startPhone } from '../../support/phone'
import { serverSays } from '../../support/replies'
import { me } from '../../support/resident'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const staff: Me = { ...dispatcher, workplaces: ['worker', 'community', 'posts', 'admin', 'audit'] }

test.each<[page: string, reader: Me, words: string, list: string]>([
  ['member/pages/activity', me, '哪一场活动', '/member/pages/activities/index'],
  ['member/pages/public-activity', me, '哪一场活动', '/member/pages/public-activities/index'],
  ['member/pages/bookable', me, '哪一个项目', '/member/pages/bookables/index'],
  ['member/pages/roster', me, '哪一家单位', '/member/pages/units/index'],
  ['member/pages/unit-members', me, '哪一家单位', '/member/pages/units/index'],
  ['member/pages/unit-cards', me, '哪一家单位', '/member/pages/units/index'],
  ['member/pages/meeting', me, '哪一场会议', '/member/pages/seat/index'],
  ['member/pages/project', me, '哪一个项目', '/pages/home/index'],
  ['member/pages/mutual-review', me, '哪一家单位', '/pages/home/index'],
  ['member/pages/model-case', me, '哪一个案例', '/member/pages/case-library/index'],
  ['community/pages/case', staff, '哪一件诉求', '/community/pages/queue/index'],
  ['community/pages/whistle', staff, '哪一件诉求', '/community/pages/queue/index'],
  ['community/pages/activity', staff, '哪一场活动', '/community/pages/activities/index'],
  ['community/pages/unit-card', staff, '哪一家单位', '/community/pages/units/index'],
  ['community/pages/award-round', staff, '哪一次评选', '/community/pages/model-cases/index'],
  ['community/pages/meeting', staff, '哪一场会议', '/community/pages/body/index'],
  ['community/pages/convene', staff, '哪一个组织', '/community/pages/body/index'],
  ['community/pages/part-time-member', staff, '哪一个组织', '/community/pages/body/index'],
  ['worker/pages/task', staff, '哪一件诉求', '/worker/pages/tasks/index'],
  ['admin/pages/post', staff, '哪一个岗位', '/admin/pages/posts/index'],
  ['admin/pages/redrawing', staff, '哪一次调整', '/admin/pages/redrawings/index'],
  ['audit/pages/case-file', staff, '哪一件诉求', '/audit/pages/audits/index'],
  ['pages/request', me, '哪一件诉求', '/pages/requests/index'],
])('%s opened without saying about what says so and leads to where they all are', async (path, reader, words, list) => {
  serverSays({ people: { ...everyday.people, me: reader } })
  const page = openPage(`${path}/index`)
  await page.says(words)
  await page.tap('#nothing-yet-action')
  const isTab = list.startsWith('/pages/')
  expect(isTab ? phone.switchTab : phone.redirectTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: list }))
})

test('an id that was cut to pieces is treated as none', async () => {
  serverSays({ people: { ...everyday.people, me: staff } })
  const page = openPage('community/pages/convene/index', { body: '3799' })
  await page.says('链接不完整，不知道要看哪一个组织。请到“委员和会议”里点开。')
})
