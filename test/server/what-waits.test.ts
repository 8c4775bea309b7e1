import type { UnitView } from '../../contract/reporting'
import { waitingPile, type WaitingPile } from '../../contract/vocabulary/waiting-pile'
import { publish } from '../support/activities'
import { china, openScene, resolvedIn, soon, convene, seat } from '../support/meetings'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { demandNo, listDemand, matchOf, offerOf, projectNo } from '../support/projects'
import { reportIn, settle } from '../support/report-in'
import { community, organisationNo, registerUnit, unitNo, withNextCommunity } from '../support/reporting-in'
import { postNo, setPost } from '../support/serving'
import { people } from '../support/small-district'
import { askFor } from '../support/wishes'

let product: Product
let desk: Phone
let contact: Phone
let member: Phone
let unit: UnitView

const moveTo = (time: string): void => product.cloud.clock.moveTo(china(time))

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  ;({ desk, contact, other: member, unit } = await openScene(product))
})
afterAll(() => product.stop())

/** What waits at the desk, without the piles on which nothing lies. */
const atDesk = async (): Promise<Partial<Record<WaitingPile, number>>> => {
  const { counts } = told(await desk.call('reporting', 'waitingAtDesk', {}))
  expect(Object.keys(counts).toSorted()).toEqual([...waitingPile.options].toSorted())
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}
const forUnits = async (phone = contact) => told(await phone.call('reporting', 'waitingForUnits', {})).units

test('at a desk on which nothing lies nothing waits; who has no community desk is told nothing', async () => {
  expect(await atDesk()).toEqual({})
  for (const person of [people.resident, people.worker, people.streetDesk]) {
    const phone = await product.phone(person)
    expect(refused(await phone.call('reporting', 'waitingAtDesk', {}))).toBe('notAllowed')
  }
})

test('who asks to report in waits with the desk until it answers: units with a seat, those that take none, and members', async () => {
  const crowd = await Promise.all([1, 2, 3].map((n) => product.phone(`oUnitContact${String(n).padStart(16, '0')}`)))
  for (const [n, phone] of crowd.entries()) await registerUnit(n + 2, phone)
  told(await crowd[0]!.call('reporting', 'register', organisationNo(9)))
  const { id, version } = await reportIn(1, member)
  // Two seats: of the four units one has reported in, one asks, and two wait for a seat.
  expect(await atDesk()).toEqual({ units: 2, members: 1 })
  told(await desk.call('members', 'confirmResidence', { member: id, version }))
  expect(await atDesk()).toEqual({ units: 2 })
})

test('what members and residents propose, claim and hand in waits with the desk, each on its pile', async () => {
  await settle(1, member, desk)
  const post = await setPost(desk)
  told(await member.call('serving', 'propose', postNo(2)))
  told(await member.call('serving', 'claim', { post: post.id }))
  told(await member.call('projects', 'askDemand', { ...demandNo(2), community }))
  const words = { title: '楼道充电整治', class: 'safety', done: '装了 6 个充电桩', result: '飞线没有了' } as const
  told(await contact.call('appraisal', 'submitCase', { clientKey: 'case-0001', ...words, by: 'unit', unit: unit.id }))
  await askFor(member, 1, { words: '待审样例 1' })
  const demand = await listDemand(desk)
  const claim = { ...projectNo(1), unit: unit.id, demand: demand.id }
  told(await contact.call('projects', 'claim', claim))
  expect(await atDesk()).toEqual({ posts: 1, postClaims: 1, demands: 1, projects: 1, wishes: 1, cases: 1 })
})

test('an activity waits to be settled from its end on, and a resolution that its owner reports as done', async () => {
  const { id, version } = await publish(1, desk, china('2026-11-26T10:00'))
  moveTo('2026-11-26T12:00')
  expect(await atDesk()).toEqual({})
  moveTo('2026-11-26T13:30')
  expect(await atDesk()).toEqual({ activities: 1 })
  told(await desk.call('activities', 'close', { activity: id, version, report: '办好了' }))
  const { made } = await resolvedIn(desk, await seat(2, desk, unit.id), moveTo)
  expect(await atDesk()).toEqual({})
  told(await contact.call('meetings', 'reportDone', { resolution: made.id, version: 1, evidence: '装好了' }))
  expect(await atDesk()).toEqual({ resolutions: 1 })
})

test('a contact person sees of each unit who waits for its word, which meetings ask for an answer and which projects for a yes', async () => {
  const nothing = { members: 0, meetings: 0, projects: 0 }
  expect(await forUnits()).toEqual([{ unit: unit.id, ...nothing }])
  expect(await forUnits(member)).toEqual([])
  await reportIn(1, member, { unit: unit.id, unitName: unitNo(1).name })
  const meeting = await convene(1, desk, soon)
  await matchOf(desk, await listDemand(desk), await offerOf(contact, unit))
  expect(await forUnits()).toEqual([{ unit: unit.id, members: 1, meetings: 1, projects: 1 }])
  const { seats } = told(await contact.call('meetings', 'mine', {}))
  const answer = { meeting: meeting.id, member: seats[0]!.member.id, answer: 'coming', reason: '' } as const
  told(await contact.call('meetings', 'answer', answer))
  expect(await forUnits()).toMatchObject([{ members: 1, meetings: 0, projects: 1 }])
})

test('nobody is asked to confirm members whom he may not confirm yet', async () => {
  const stranger = await product.phone('oUnitContact0000000000000009')
  const waiting = await registerUnit(5, stranger)
  await reportIn(1, member, { unit: waiting.id, unitName: unitNo(5).name })
  expect(await forUnits(stranger)).toMatchObject([{ unit: waiting.id, members: 0 }])
})
