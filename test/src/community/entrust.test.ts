import { areaCode, postId } from '../../../contract/ids'
import type { Me } from '../../../contract/people'
import { accessItem } from '../../support/lists'
import { everyday, startPhone } from '../../support/phone'
import { serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView, event, me, minutesFromNow, view } from '../../support/resident'
import { closePages, openPage, type OpenPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const official: Me = {
  ...me,
  name: '示例区民政局',
  roles: ['staff'],
  posts: [
    {
      id: postId.parse('department-07'),
      name: '示例区民政局',
      duty: 'department',
      area: areaCode.parse('990101000000'),
      areaName: '示例区',
      entries: ['entrust'],
    },
  ],
  workplaces: ['worker'],
}

const own = accessItem('001', { name: '低保协助调查', kind: 'allowed', department: '民政局', admitted: true })
const foreign = accessItem('021', { name: '反诈骗宣传', kind: 'allowed', department: '公安分局' })

const open = (requests: Replies['requests'] = {}, who = official) => {
  serverSays({
    people: { ...everyday.people, me: who },
    areas: { communities: { communities: [communityView] } },
    lists: { searchAccess: { rows: [foreign, own], next: null, total: 2 } },
    requests,
  })
  return openPage('community/pages/entrust/index')
}

const fill = async (page: OpenPage) => {
  await page.tap('#pick-community')
  await page.tap(`#community-${community}`)
  await page.says('榆园街道 · 青檀社区')
  await page.enter('#entrust-text', '请核对困难家庭名单')
  await page.says('9 / 500')
  await page.tap('#chip-0101')
}

test('what the list admits for this department reaches the community at once; its own items come first', async () => {
  const page = open({ entrust: view({ status: 'pendingDispatch', source: 'department' }) })
  await page.tap('#pick-item')
  await page.says('低保协助调查')
  expect(page.text()).toMatch(/低保协助调查.*可以直接交.*反诈骗宣传/)
  await page.tap('#item-001')
  await page.says('清单里允许本部门直接交办，社区马上收到')
  await fill(page)
  await page.tap('#submit')
  await page.says('已交办')
  expect(whatWasAsked('requests.entrust')).toEqual([
    expect.objectContaining({ text: '请核对困难家庭名单', community, item: '001', category: '0101' }),
  ])
})

test('what is not on it, or is another department’s, takes the street’s leave, and the page says so beforehand', async () => {
  const held = view({
    status: 'held',
    due: { step: 'approve', at: minutesFromNow(200) },
    events: [event(1, { type: 'entrusted', detail: '等 榆园街道工作台 同意' })],
  })
  const page = open({ entrust: held })
  await fill(page)
  await page.says('不在准入清单里，要先经榆园街道同意，社区才会收到')
  await page.tap('#pick-item')
  await page.tap('#item-021')
  await page.says('这一项不归本部门交办，要先经榆园街道同意')
  await page.tap('#submit')
  await page.says('已交办')
  expect(page.text()).toMatch(/等 榆园街道工作台 同意，.+前审批/)
})

test('what is missing is said at its field', async () => {
  const page = open()
  await page.tap('#submit')
  await page.says('请选交给哪个社区')
  expect(page.text()).toContain('请写下要社区办什么')
  expect(whatWasAsked('requests.entrust')).toEqual([])
})

test('who has no post of a department is told so', async () => {
  const page = open({}, me)
  await page.says('您现在没有部门岗位')
  expect(page.has('#submit')).toBe(false)
})
