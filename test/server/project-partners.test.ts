import { unitId } from '../../contract/ids'
import type { DemandRow, ProjectRow } from '../../contract/projects'
import type { UnitView } from '../../contract/reporting'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { demandNo, listDemand, offerOf, projectNo, take } from '../support/projects'
import { unitOf } from '../support/report-in'
import { community, crowdOf, inboxOf, nextCommunity, organisationNo, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

let product: Product
let contact: Phone
let partner: Phone
let desk: Phone
let unit: UnitView
/** Of another contact person, and of the same community. */
let other: UnitView

beforeAll(async () => {
  product = await startProduct(withNextCommunity())
})
beforeEach(async () => {
  await product.cloud.reset(withNextCommunity())
  ;[partner, contact, desk] = await Promise.all([
    product.phone(people.resident),
    product.phone(people.other),
    product.phone(people.desk),
  ])
  unit = await unitOf(contact, desk)
  other = told(await partner.call('reporting', 'register', organisationNo(2)))
  told(await desk.call('reporting', 'confirm', { unit: other.id, version: other.version }))
})
afterAll(() => product.stop())

const match = async (demand: DemandRow, partnerUnits: readonly string[], n = 1) => {
  const resource = await offerOf(contact, unit, n)
  const named = { ...projectNo(n), partnerUnits: partnerUnits.map((id) => unitId.parse(id)) }
  return desk.call('projects', 'match', { ...named, demand: demand.id, resource: resource.id })
}
const begin = async (n = 1, ids: readonly string[] = [other.id]): Promise<ProjectRow> =>
  told(await match(await listDemand(desk, n), ids, n))
const partnerIn = async (phone = partner, { id } = other) =>
  told(await phone.call('projects', 'ownProjects', { unit: id, as: 'partner' })).projects
const publicly = async () => told(await partner.call('projects', 'ofCommunity', { community })).projects
const leave = async (phone: Phone, { id }: UnitView) => {
  const { units } = told(await phone.call('reporting', 'mine', {}))
  const version = units.find((one) => one.id === id)?.version ?? 0
  return phone.call('reporting', 'leave', { unit: id, version, reason: '单位搬走了' })
}
const aboutProjects = (texts: readonly string[]) => texts.filter((text) => text.includes('离开了'))

test('a unit that takes part hears of it, finds the project among its own and reads it, and everybody reads its name', async () => {
  const project = await begin(1, [other.id, other.id, unit.id])
  expect(project.partners).toEqual(['示例社会组织 2', '示例物业'])
  expect((await inboxOf(partner))[0]).toBe('青檀社区 的共建项目“上门修水管 1”请您的单位一起参与，不合适请联系社区')
  expect(await partnerIn()).toMatchObject([{ id: project.id, state: 'proposed', steps: [] }])
  expect(await partnerIn(contact, unit)).toEqual([])
  const agreed = told(await take(contact, project, 'agree'))
  expect((await inboxOf(partner))[0]).toBe('共建项目“上门修水管 1”已同意，可以开始了')
  expect(await publicly()).toMatchObject([{ partners: ['示例社会组织 2', '示例物业'] }])
  const done = told(await take(contact, agreed, 'finish', '修好 12 户'))
  expect(told(await partner.call('projects', 'show', { project: project.id }))).toMatchObject({
    ...{ evidence: '修好 12 户', steps: [], photosByHand: [] },
  })
  expect((await inboxOf(partner))[0]).not.toContain('做完')
  told(await take(desk, done, 'accept'))
  expect((await inboxOf(partner))[0]).toBe('共建项目“上门修水管 1”已验收，谢谢')
})

test('who takes part takes no step, and nobody else reads the project', async () => {
  const project = await begin()
  for (const step of ['agree', 'callOff'] as const)
    expect(refused(await take(partner, project, step, '不做了'))).toBe('notAllowed')
  const stranger = await product.phone(people.neighbour)
  expect(refused(await stranger.call('projects', 'show', { project: project.id }))).toBe('notAllowed')
  expect(refused(await stranger.call('projects', 'ownProjects', { unit: other.id, as: 'partner' }))).toBe('notFound')
})

test('a unit to which this community has not said yes is refused by its name, and no project begins', async () => {
  const [waiting, elsewhere] = await crowdOf(product, 2)
  const asked = told(await waiting!.call('reporting', 'register', organisationNo(3)))
  const far = told(await elsewhere!.call('reporting', 'register', { ...organisationNo(4), community: nextCommunity }))
  const farDesk = await product.phone(people.elsewhere)
  told(await farDesk.call('reporting', 'confirm', { unit: far.id, version: far.version }))
  const demand = await listDemand(desk)
  for (const [id, words] of [
    [asked.id, '“示例社会组织 3”没有在本社区报到，或社区还没确认，请去掉它再提交'],
    [far.id, '“示例社会组织 4”没有在本社区报到，或社区还没确认，请去掉它再提交'],
    ['nobody-0001', '选的参与单位里有没在本社区报到的，请去掉后再提交'],
  ] as const)
    expect(await match(demand, [other.id, id])).toMatchObject({
      ok: false,
      refusal: { code: 'partnerNotHere', message: words },
    })
  expect(told(await desk.call('projects', 'demands', { pile: 'open' })).demands).toMatchObject([{ id: demand.id }])
})

test('whoever makes a project finds whom its community has said yes to, page by page; nobody else does', async () => {
  const crowd = await crowdOf(product, 22)
  for (const [n, phone] of crowd.entries()) {
    const asked = told(await phone.call('reporting', 'register', organisationNo(n + 10)))
    // One is not confirmed.
    if (n > 0) told(await desk.call('reporting', 'confirm', { unit: asked.id, version: asked.version }))
  }
  const { id: demand } = await listDemand(desk)
  const first = told(await desk.call('projects', 'findPartners', { demand }))
  const second = told(await desk.call('projects', 'findPartners', { demand, cursor: first.next ?? '' }))
  const names = [...first.units, ...second.units].map(({ name }) => name)
  expect(new Set(names).size).toBe(23)
  expect([names.includes('示例社会组织 10'), names.includes('示例社会组织 11'), second.next]).toEqual([
    false,
    true,
    null,
  ])
  const text = '社会组织'
  const begun = told(await desk.call('projects', 'findPartners', { demand, text }))
  const rest = told(await desk.call('projects', 'findPartners', { demand, text, cursor: begun.next ?? '' }))
  expect(new Set([...begun.units, ...rest.units].map(({ id }) => id)).size).toBe(22)
  const own = told(await contact.call('projects', 'findPartners', { demand, unit: unit.id, text: '社会组织 2' }))
  expect(own.units[0]).toEqual({ id: other.id, kind: 'socialOrganisation', name: '示例社会组织 2' })

  const [worker, elsewhere] = [await product.phone(people.worker), await product.phone(people.elsewhere)]
  expect(refused(await worker.call('projects', 'findPartners', { demand }))).toBe('reportInFirst')
  const far = told(await elsewhere.call('projects', 'listDemand', demandNo(1)))
  expect(refused(await contact.call('projects', 'findPartners', { demand: far.id, unit: unit.id }))).toBe('notFound')
})

test('when a unit leaves, the desk hears once of the open projects to which it gives something or in which it takes part', async () => {
  const [given, shared] = [await begin(1, []), await begin(2)]
  const over = await begin(3)
  told(await take(desk, over, 'callOff', '时间安排不开'))
  told(await leave(partner, other))
  expect(aboutProjects(await inboxOf(desk))).toEqual([
    `示例社会组织 2 离开了 青檀社区，它提供或参与的 1 个共建项目还没有完成：“${shared.title}”。请看看是继续还是取消`,
  ])
  told(await leave(contact, unit))
  expect(aboutProjects(await inboxOf(desk))[0]).toBe(
    `示例单位 1 党支部 离开了 青檀社区，它提供或参与的 2 个共建项目还没有完成：“${shared.title}”、“${given.title}”。请看看是继续还是取消`,
  )
  // It has taken part: it reads on.
  expect(await partnerIn()).toMatchObject([{ id: over.id }, { id: shared.id }])
})

test.each([
  ['is asked to leave by the community', 'decline'],
  ['goes to another community', 'move'],
] as const)('the desk hears of them as well when a unit %s', async (_, step) => {
  await begin()
  const { version } = told(await contact.call('reporting', 'mine', {})).units[0]!
  const known = { unit: unit.id, version }
  const street = await product.phone(people.streetDesk)
  if (step === 'move') told(await street.call('reporting', 'move', { ...known, community: nextCommunity }))
  else told(await desk.call('reporting', 'decline', { ...known, reason: '已经不在这里办公' }))
  expect(aboutProjects(await inboxOf(desk))).toEqual([expect.stringContaining('示例单位 1 党支部 离开了 青檀社区')])
})

test('projects that were stored before keep their words', async () => {
  const project = await begin(1, [])
  const stored = sdkFor(product.cloud).database().collection('projects').doc(project.id)
  const { data } = await stored.get()
  const { partnerUnits: _units, _id, ...old } = data
  await stored.set({ data: old })
  told(await take(contact, project, 'agree'))
  expect(await publicly()).toMatchObject([{ id: project.id, partners: ['示例物业'] }])
})
