import type { DemandRow, ProjectRow, ResourceRow } from '../../contract/projects'
import type { UnitView } from '../../contract/reporting'
import { demandId, projectId, resourceId } from '../../contract/ids'
import { eventually } from '../support/eventually'
import { photoOf } from '../support/office'
import { telling } from '../support/photos'
import { refused, startProduct, told, type Answer, type Phone, type Product } from '../support/product'
import { demandNo, dayFromNow, listDemand, matchOf, offerOf, projectNo, resourceNo, take } from '../support/projects'
import { mine, settle, unitOf } from '../support/report-in'
import { community, crowdOf, inboxOf, nextCommunity, vacate, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people, posts } from '../support/small-district'

let product: Product
let member: Phone
let contact: Phone
let desk: Phone
let unit: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[member, contact, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
  ])
  unit = await unitOf(contact, desk)
})
afterAll(() => product.stop())

const demandsOf = async (pile: 'open' | 'proposed' | 'matched' | 'done' = 'open') =>
  told(await desk.call('projects', 'demands', { pile }))
const seenBy = async (phone: Phone, { id: project }: Pick<ProjectRow, 'id'>) =>
  told(await phone.call('projects', 'show', { project }))

/** A project of a demand and a resource of the unit, as the desk has just matched it. */
const begin = async (): Promise<{ demand: DemandRow; resource: ResourceRow; project: ProjectRow }> => {
  const [demand, resource] = [await listDemand(desk), await offerOf(contact, unit)]
  return { demand, resource, project: await matchOf(desk, demand, resource) }
}

test.each([
  ['the street above', true, people.streetDesk],
  ['the district above', true, people.centre],
  ['the desk of another community', false, people.elsewhere],
  ['a grid worker of the community', false, people.worker],
])('%s decides on the lists of the community: %s', async (_, may, openid) => {
  const { project, resource } = await begin()
  const done = told(await take(contact, told(await take(contact, project, 'agree')), 'finish', '修好 12 户'))
  const [proposed, other] = [
    told(await member.call('projects', 'askDemand', { ...demandNo(8), community })),
    await listDemand(desk, 9),
  ]
  const phone = await product.phone(openid)
  const known = { demand: proposed.id, version: proposed.version }
  const answers = [
    await phone.call('projects', 'demands', { community, pile: 'open' }),
    await phone.call('projects', 'resources', { community }),
    await phone.call('projects', 'list', { community, pile: 'live' }),
    await phone.call('projects', 'show', { project: project.id }),
    await phone.call('projects', 'suggestions', { demand: other.id }),
    await phone.call('projects', 'listDemand', { ...demandNo(7), community }),
    await phone.call('projects', 'agreeDemand', known),
    await phone.call('projects', 'withdrawDemand', { ...known, version: 2, reason: '不需要了' }),
    await take(phone, done, 'accept'),
    await phone.call('projects', 'withdrawResource', { resource: resource.id, version: resource.version + 4 }),
  ]
  expect(answers.map((answer) => (answer.ok ? 'done' : refused(answer)))).toEqual(
    answers.map(() => (may ? 'done' : 'notAllowed')),
  )
})

interface Known {
  readonly demand: DemandRow
  readonly resource: ResourceRow
  readonly project: ProjectRow
}

const match = (demand: string, resource: string, other = {}) =>
  desk.call('projects', 'match', {
    ...{ ...projectNo(9), demand: demandId.parse(demand), resource: resourceId.parse(resource) },
    ...other,
  })

test.each<[string, string, (known: Known) => Promise<Answer<unknown>>]>([
  [
    'a second project of a demand',
    'demandTaken',
    async ({ demand }) => match(demand.id, (await offerOf(contact, unit, 5)).id),
  ],
  [
    'a resource that is in use',
    'resourceTaken',
    async ({ resource }) => match((await listDemand(desk, 5)).id, resource.id),
  ],
  [
    'what ends before it begins',
    'datesInvalid',
    async () => match((await listDemand(desk, 5)).id, (await offerOf(contact, unit, 5)).id, { to: dayFromNow(-1) }),
  ],
  ['a demand that is not there', 'notFound', ({ resource }) => match('x', resource.id)],
  ['a resource that is not there', 'notFound', ({ demand }) => match(demand.id, 'x')],
  ['a project that is not there', 'notFound', () => desk.call('projects', 'show', { project: projectId.parse('x') })],
  ['a yes of who proposed it', 'notAllowed', ({ project }) => take(desk, project, 'agree')],
  ['a yes of somebody else', 'notAllowed', ({ project }) => take(member, project, 'agree')],
  ['what is done before it is agreed', 'wrongStatus', ({ project }) => take(contact, project, 'finish', '做完了')],
  ['a step on what has changed', 'stale', ({ project }) => take(contact, { ...project, version: 9 }, 'agree')],
  ['no reason for calling off', 'invalidInput', ({ project }) => take(desk, project, 'callOff')],
  ['a risky reason', 'riskyText', ({ project }) => take(desk, project, 'callOff', '违规样例')],
  ['a risky demand', 'riskyText', () => desk.call('projects', 'listDemand', { ...demandNo(5), title: '违规样例' })],
  ['an offer of who has not reported in', 'reportInFirst', () => member.call('projects', 'offer', resourceNo(5))],
  [
    'an offer in the name of another unit',
    'notFound',
    () => member.call('projects', 'offer', { ...resourceNo(5), unit: unit.id }),
  ],
  [
    'an offer that has ended',
    'datesInvalid',
    () => contact.call('projects', 'offer', { ...resourceNo(5), unit: unit.id, until: dayFromNow(-1) }),
  ],
  [
    'withdrawing what is in use',
    'wrongStatus',
    ({ resource }) =>
      contact.call('projects', 'withdrawResource', { resource: resource.id, version: resource.version + 1 }),
  ],
  [
    'withdrawing a demand that has a project',
    'wrongStatus',
    ({ demand }) =>
      desk.call('projects', 'withdrawDemand', { demand: demand.id, version: demand.version + 1, reason: '不需要了' }),
  ],
  [
    'a grid of another place',
    'placeUnknown',
    () => desk.call('projects', 'listDemand', { ...demandNo(5), grid: nextCommunity }),
  ],
  ['counts for who sits at no desk', 'notAllowed', () => member.call('projects', 'ageing', {})],
])('%s is refused as %s', async (_, code, call) => {
  const known = await begin()
  expect(refused(await call(known))).toBe(code)
  expect(await seenBy(desk, known.project)).toMatchObject(known.project)
})

test('nobody claims demands of another community, or is told of what a desk has not agreed to', async () => {
  const elsewhere = await product.phone(people.elsewhere)
  const far = told(await elsewhere.call('projects', 'listDemand', demandNo(1)))
  const waiting = told(await member.call('projects', 'askDemand', { ...demandNo(2), community }))
  const claim = (demand: DemandRow) =>
    contact.call('projects', 'claim', { ...projectNo(1), unit: unit.id, demand: demand.id })
  expect(refused(await claim(far))).toBe('notFound')
  expect(refused(await claim(waiting))).toBe('demandTaken')
})

test('what a unit gives is suggested no more once it has left, nor what was withdrawn', async () => {
  const demand = await listDemand(desk)
  const [first, second] = [await offerOf(contact, unit, 1), await offerOf(contact, unit, 2)]
  const fits = async () =>
    told(await desk.call('projects', 'suggestions', { demand: demand.id })).suggestions.map(
      ({ resource }) => resource.id,
    )
  expect((await fits()).toSorted()).toEqual([first.id, second.id].toSorted())
  told(await contact.call('projects', 'withdrawResource', { resource: first.id, version: first.version }))
  expect(await fits()).toEqual([second.id])
  const { version } = told(await contact.call('reporting', 'mine', {})).units[0] ?? unit
  told(await contact.call('reporting', 'leave', { unit: unit.id, version, reason: '单位搬走了' }))
  expect(await fits()).toEqual([])
  expect(refused(await match(demand.id, second.id))).toBe('resourceTaken')
})

test('what the next community gives comes after what there is here, and before what is far', async () => {
  const [other] = await crowdOf(product, 1)
  if (other === undefined) throw new Error('nobody')
  await settle(2, other, await product.phone(people.elsewhere), { community: nextCommunity })
  const near = told(await other.call('projects', 'offer', resourceNo(1)))
  const here = await offerOf(contact, unit, 2)
  const { suggestions } = told(await desk.call('projects', 'suggestions', { demand: (await listDemand(desk)).id }))
  expect(suggestions.map(({ resource, reasons }) => [resource.id, reasons[1]])).toEqual([
    [here.id, 'sameCommunity'],
    [near.id, 'nearby'],
  ])
})

test('what the next desk lists for who has no account is had by that desk and those above, and suggested to no other', async () => {
  const elsewhere = await product.phone(people.elsewhere)
  const street = await product.phone(people.streetDesk)
  const provider = { kind: 'socialOrganisation' as const, name: '示例社会组织' }
  const { id: resource } = told(
    await elsewhere.call('projects', 'offerFor', { ...resourceNo(1), reach: 'district', provider }),
  )
  const { id: demand } = await listDemand(desk)
  const suggested = async (phone: Phone) =>
    told(await phone.call('projects', 'suggestions', { demand })).suggestions.map((row) => row.resource.id)
  expect([await suggested(desk), await suggested(street)]).toEqual([[], [resource]])
  expect(refused(await match(demand, resource))).toBe('notAllowed')
  told(await street.call('projects', 'match', { ...projectNo(1), demand, resource }))
})

test('for a unit that has nobody left the desk speaks, so that what was agreed is brought to its end', async () => {
  const agreed = told(await take(contact, (await begin()).project, 'agree'))
  expect(refused(await take(desk, agreed, 'finish', '修好 12 户'))).toBe('notAllowed')
  told(await contact.call('people', 'cancelAccount', { confirm: '注销账号' }))
  expect((await seenBy(desk, agreed)).steps).toEqual(['finish', 'callOff'])
  const done = told(await take(desk, agreed, 'finish', '修好 12 户'))
  expect(told(await take(desk, done, 'accept')).state).toBe('accepted')
  expect(refused(await take(await product.phone(people.elsewhere), agreed, 'finish', '做完了'))).toBe('notAllowed')
})

test('while nobody sits at the desk of the community, the desk above hears of demands and projects', async () => {
  await vacate(product, posts.desk)
  told(await member.call('projects', 'askDemand', { ...demandNo(1), community }))
  const street = await product.phone(people.streetDesk)
  const demand = told(await street.call('projects', 'listDemand', { ...demandNo(2), community }))
  told(await contact.call('projects', 'claim', { ...projectNo(1), unit: unit.id, demand: demand.id }))
  expect(await inboxOf(street)).toEqual([
    `${unit.name} 想领办需求“上门修水管 2”，请看看是否同意`,
    '有居民提出需求“上门修水管 1”，请看看是否列入清单',
  ])
})

test('who has done it is told how many of the photos that he sees himself nobody else will see', async () => {
  const { project } = await begin()
  const agreed = told(await take(contact, project, 'agree'))
  const photos = [await photoOf(contact, '1.jpg', telling), await photoOf(contact, 'risky.jpg', telling)]
  told(await take(desk, told(await take(contact, agreed, 'finish', '修好 12 户', photos)), 'accept'))
  await product.cloud.runTimers()
  await eventually(
    async () => told(await member.call('projects', 'ofCommunity', { community })).projects,
    (seen) => expect(seen[0]?.photos).toHaveLength(1),
  )
  const seen = await seenBy(contact, project)
  expect([seen.photos.length, seen.unchecked]).toEqual([2, 1])
})

test('of somebody who cancels his account nothing is left, and what he had promised is open again', async () => {
  await settle(1, member, desk)
  const { id } = await mine(member)
  const resource = told(await member.call('projects', 'offer', resourceNo(1)))
  const demand = await listDemand(desk)
  const project = told(
    await member.call('projects', 'claim', {
      ...{ ...projectNo(1), owner: '党员 0001', demand: demand.id, resource: resource.id },
    }),
  )
  told(await take(desk, project, 'agree'))
  told(await member.call('projects', 'askDemand', { ...demandNo(2), community }))
  told(await member.call('people', 'cancelAccount', { confirm: '注销账号' }))
  const database = sdkFor(product.cloud).database()
  const left = JSON.stringify(
    await Promise.all(['demands', 'resources', 'projects'].map((name) => database.collection(name).get())),
  )
  for (const word of [id, people.resident, '党员 0001']) expect(left).not.toContain(word)
  expect((await demandsOf()).demands.map((row) => row.id)).toEqual([demand.id])
  expect((await inboxOf(desk))[0]).toBe('共建项目“上门修水管 1”取消了：提供方不再参加')
})

test('lists go on page after page, and each demand is seen once', async () => {
  for (let n = 1; n <= 22; n++) await listDemand(desk, n)
  const first = await demandsOf()
  const second = told(await desk.call('projects', 'demands', { pile: 'open', cursor: first.next ?? '' }))
  expect([...first.demands, ...second.demands].map(({ title }) => title)).toEqual(
    Array.from({ length: 22 }, (_, n) => `上门修水管 ${String(n + 1)}`),
  )
  expect(second.next).toBeNull()
})

test('a need becomes a service post that members claim: who asked hears so, it is looked for no more, and a retry sets no second post', async () => {
  const asked = told(await member.call('projects', 'askDemand', { ...demandNo(2), community }))
  const post = (demand: DemandRow['id'], phone = desk, clientKey = 'post-for-need-0001') =>
    phone.call('serving', 'publish', {
      ...{ title: '每周上门修水电', class: 'hardshipAid' as const, about: '', when: '每周六上午', hands: 2 },
      ...{ clientKey, demand },
    })
  expect(refused(await post(asked.id))).toBe('demandTaken')
  const listed = told(await desk.call('projects', 'agreeDemand', { demand: asked.id, version: asked.version }))
  expect(refused(await post(listed.id, await product.phone(people.elsewhere)))).toBe('notFound')
  expect(refused(await post(demandId.parse('nothing-0001')))).toBe('notFound')
  const set = told(await post(listed.id))
  expect(told(await post(listed.id))).toEqual(set)
  expect(refused(await post(listed.id, desk, 'post-for-need-0002'))).toBe('demandTaken')
  const note = '已设成岗位“每周上门修水电”，由党员认领'
  expect((await demandsOf('done')).demands).toMatchObject([{ id: listed.id, note, project: null }])
  expect((await demandsOf()).demands).toEqual([])
  const heard = (await inboxOf(member)).filter((text) => text.includes('已设成岗位'))
  expect(heard).toEqual([`您提的需求“${listed.title}”已设成岗位“每周上门修水电”，由党员认领服务`])
})
