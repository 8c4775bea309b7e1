import { areaCode, requestId } from '../../../contract/ids'
import type { NearbyView } from '../../../contract/neighbourhood'
import { everyday, fails, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { at, minutesFromNow, view } from '../../support/resident'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const community = { code: areaCode.parse('990101001001'), name: '青檀社区', centre: at }
const row = (id: string, change: Partial<NearbyView> = {}): NearbyView => ({
  id: requestId.parse(id),
  status: 'inProgress',
  module: 'livelihood',
  categoryName: `${id} 照明`,
  areaName: '青檀社区 03 网格',
  around: at,
  photo: null,
  createdAt: minutesFromNow(-5),
  joins: 0,
  followed: false,
  joinable: true,
  ...change,
})

const open = (nearby: NonNullable<Replies['neighbourhood']>['nearby'], requests: Replies['requests'] = {}) => {
  serverSays({ ...everyday, neighbourhood: { nearby }, requests })
  return openPage('pages/nearby/index')
}
const rows = (...found: NearbyView[]) => ({ community, rows: found, next: null })

// First, as a position that was found once is good for a while.
test('without a position it says why, and stays where it is', async () => {
  const before = phone.getLocation
  phone.getLocation = fails('getLocation:fail auth deny')
  const page = open(rows(row('one')))
  await page.says('one 照明')
  await page.tap('#look-here')
  await eventually(() => expect(phone.showModal).toHaveBeenCalled())
  expect(page.text()).toContain('one 照明')
  phone.getLocation = before
})

test('a resident reads what is raised around his home, how far it is, and how many have the same', async () => {
  const page = open(rows(row('one', { joins: 3 })))
  await page.says('one 照明')
  await page.says('处置中')
  await page.says('青檀社区 03 网格')
  await page.says('3 位邻居也遇到')
  await page.says('青檀社区')
  expect(whatWasAsked('neighbourhood.nearby')).toContainEqual({ group: 'open', limit: 20 })
})

test('我也遇到 joins it and opens it; what he follows opens by itself', async () => {
  const page = open(rows(row('one'), row('two', { followed: true, joinable: false })), {
    join: view({ id: requestId.parse('one') }),
  })
  await page.tap('#join-one')
  await eventually(() =>
    expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/request/index?id=one' })),
  )
  expect(whatWasAsked('requests.join')).toEqual([{ id: 'one' }])
  expect(page.has('#join-two')).toBe(false)
  await page.tap('#nearby-two')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/request/index?id=two' }))
})

test('what is done stands apart', async () => {
  const page = open(({ group }) =>
    rows(row(group, { status: group === 'closed' ? 'closed' : 'inProgress', joinable: false })),
  )
  await page.says('open 照明')
  await page.tap('#segment-closed')
  await page.says('closed 照明')
})

test('who has no home yet is offered two ways to say where', async () => {
  const page = open(({ at: around }) => (around === undefined ? refuse('placeUnknown') : rows(row('here'))))
  await page.says('选好您的住处，就能看到身边的事')
  await page.tap('#nothing-yet-action')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url: '/pages/place/index?for=home' }))
  await page.tap('#look-here')
  await page.says('here 照明')
  expect(whatWasAsked('neighbourhood.nearby')).toContainEqual(expect.objectContaining({ at: [117.15, 34.85] }))
})

test('where nothing is under way it says so', async () => {
  await open(rows()).says('这里没有正在办的事')
})
