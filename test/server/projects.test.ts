import type { DemandRow, ProjectRow, ResourceRow } from '../../contract/projects'
import type { UnitView } from '../../contract/reporting'
import type { PhotoByHand } from '../../contract/photos-by-hand'
import { eventually } from '../support/eventually'
import { photoOf } from '../support/office'
import { bytesAt, secret, telling } from '../support/photos'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { demandNo, listDemand, matchOf, offerOf, projectNo, resourceNo, take } from '../support/projects'
import { settle, unitOf } from '../support/report-in'
import { community, inboxOf, organisationNo, withNextCommunity } from '../support/reporting-in'
import { sdkFor } from '../support/sdk'
import { people } from '../support/small-district'

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
const publicly = async () =>
  told(await (await product.phone(people.worker)).call('projects', 'ofCommunity', { community })).projects
const seenBy = async (phone: Phone, { id: project }: Pick<ProjectRow, 'id'>) =>
  told(await phone.call('projects', 'show', { project }))

/** A project of a demand and a resource of the unit, as the desk has just matched it. */
const begin = async (): Promise<{ demand: DemandRow; resource: ResourceRow; project: ProjectRow }> => {
  const [demand, resource] = [await listDemand(desk), await offerOf(contact, unit)]
  return { demand, resource, project: await matchOf(desk, demand, resource) }
}

test('a demand becomes a project of a unit that agrees, does it and has it accepted, in public', async () => {
  const [demand, resource] = [await listDemand(desk), await offerOf(contact, unit)]
  const { suggestions } = told(await desk.call('projects', 'suggestions', { demand: demand.id }))
  expect(suggestions).toMatchObject([
    { score: 100, reasons: ['sameKind', 'sameCommunity', 'time', 'skill'], resource: { id: resource.id } },
  ])
  const project = await matchOf(desk, demand, resource)
  expect(await matchOf(desk, demand, resource)).toEqual(project)
  expect(project).toMatchObject({ state: 'proposed', steps: ['callOff'], provider: { kind: 'unit', name: unit.name } })
  expect((await inboxOf(contact))[0]).toBe(`青檀社区 想请 ${unit.name} 做共建项目“上门修水管 1”，请看看是否同意`)
  expect((await demandsOf()).demands).toEqual([])
  expect((await demandsOf('matched')).demands).toMatchObject([{ id: demand.id, project: project.id }])
  expect(await publicly()).toEqual([])

  const agree = () => take(contact, project, 'agree')
  const agreed = told(await agree())
  expect(told(await agree())).toEqual(agreed)
  expect(agreed).toMatchObject({ state: 'running', steps: ['finish', 'callOff'] })
  const done = told(await take(contact, agreed, 'finish', '修好 12 户，电话 13812341234'))
  expect(done).toMatchObject({ state: 'done', steps: ['callOff'] })
  expect(await publicly()).toMatchObject([{ state: 'done', evidence: '' }])
  const accepted = told(await take(desk, done, 'accept'))
  expect(accepted).toMatchObject({ state: 'accepted', steps: [], evidence: '修好 12 户，电话 13812341234' })
  expect(await publicly()).toMatchObject([
    { state: 'accepted', evidence: '修好 12 户，电话 ＊', provider: { name: unit.name }, partners: ['示例物业'] },
  ])
  expect((await demandsOf('done')).demands).toMatchObject([{ id: demand.id, state: 'done' }])
  const { resources } = told(await contact.call('projects', 'own', { unit: unit.id }))
  expect(resources).toMatchObject([{ id: resource.id, state: 'open' }])
  expect((await inboxOf(contact))[0]).toBe('共建项目“上门修水管 1”已验收，谢谢')
  expect((await inboxOf(desk)).filter((text) => text.includes('共建项目'))).toEqual([
    '共建项目“上门修水管 1”已做完，请看看完成情况',
    '共建项目“上门修水管 1”已同意，可以开始了',
  ])
})

test('a social organisation that has registered itself lists, claims and delivers in its own name, and promises as no unit does', async () => {
  const { id, version } = told(await member.call('reporting', 'register', organisationNo(7)))
  const offer = () => member.call('projects', 'offer', { ...resourceNo(7), unit: id })
  expect(refused(await offer())).toBe('notReportedIn')
  told(await desk.call('reporting', 'confirm', { unit: id, version }))
  const resource = told(await offer())
  expect(resource.provider).toEqual({ kind: 'socialOrganisation', name: '示例社会组织 7' })
  const demand = await listDemand(desk)
  const { suggestions } = told(await desk.call('projects', 'suggestions', { demand: demand.id }))
  expect(suggestions.map((row) => row.resource.id)).toEqual([resource.id])

  const project = told(
    await member.call('projects', 'claim', { ...projectNo(7), unit: id, demand: demand.id, resource: resource.id }),
  )
  told(await take(desk, project, 'agree'))
  const done = told(await take(member, { ...project, version: 2 }, 'finish', '修好 12 户'))
  told(await take(desk, done, 'accept'))
  expect((await inboxOf(member))[0]).toBe('共建项目“上门修水管 1”已验收，谢谢')
  expect(await publicly()).toMatchObject([{ state: 'accepted', provider: resource.provider }])
  const promise = { clientKey: 'promise-0001', unit: id, text: '每月一次义诊' }
  expect(refused(await member.call('appraisal', 'promise', promise))).toBe('notReportedIn')
})

test('photos of what was done are public once they have passed and it is accepted; a desk hides one, and clears what WeChat is not sure of', async () => {
  const { project } = await begin()
  const agreed = told(await take(contact, project, 'agree'))
  const photos = [await photoOf(contact, '1.jpg', telling), await photoOf(contact, 'review.jpg')]
  const finish = (files: readonly string[]) => take(contact, agreed, 'finish', '修好 12 户', [...files])
  expect(refused(await finish([await photoOf(member)]))).toBe('invalidInput')
  const done = told(await finish(photos))
  expect(told(await finish(photos))).toEqual(done)
  expect(done).toMatchObject({ photos: [expect.any(String), expect.any(String)], unchecked: 2, photosByHand: [] })
  await product.cloud.runTimers()
  const [passed, unsure] = await eventually(
    async () => (await seenBy(desk, project)).photosByHand,
    (found) => expect(found.map(({ check }) => check)).toEqual(['pass', 'review']),
  )
  expect(await publicly()).toMatchObject([{ state: 'done', photos: [] }])
  const accepted = told(await take(desk, done, 'accept'))
  const [shown] = await publicly()
  expect(shown?.photos).toHaveLength(1)
  const bytes = await bytesAt(shown?.photos[0] ?? '')
  expect([bytes.length > 0, bytes.includes(secret)]).toEqual([true, false])

  const decide = (phone: Phone, { key: photo, check: seen }: PhotoByHand, decision: 'cleared' | 'withheld') =>
    phone.call('projects', 'decidePhoto', { project: accepted.id, photo, seen, decision, reason: '看过照片' })
  const waiting = async () => told(await desk.call('projects', 'list', { pile: 'photos' }))
  expect(await waiting()).toMatchObject({ projects: [{ id: project.id }], toLookAt: 1 })
  expect(refused(await decide(contact, unsure!, 'cleared'))).toBe('notAllowed')
  expect(refused(await decide(member, unsure!, 'cleared'))).toBe('notAllowed')
  expect(told(await decide(desk, unsure!, 'cleared'))).toMatchObject({ unchecked: 0, steps: [] })
  expect(await waiting()).toMatchObject({ projects: [], toLookAt: 0 })
  expect((await publicly())[0]?.photos).toHaveLength(2)
  told(await decide(desk, passed!, 'withheld'))
  expect((await publicly())[0]?.photos).toHaveLength(1)
})

test('photos that another finish has replaced wait for nobody', async () => {
  const { project } = await begin()
  const agreed = told(await take(contact, project, 'agree'))
  const first = told(await take(contact, agreed, 'finish', '修好 12 户', [await photoOf(contact, 'review.jpg')]))
  await product.cloud.runTimers()
  const toLookAt = async () => told(await desk.call('projects', 'list', { pile: 'photos' })).toLookAt
  await eventually(toLookAt, (count) => expect(count).toBe(1))
  const back = told(await take(desk, first, 'sendBack', '请换一张清楚的'))
  told(await take(contact, back, 'finish', '修好 12 户', [await photoOf(contact, '2.jpg', telling)]))
  expect(await toLookAt()).toBe(0)
})

test('whose home it was is not told in public', async () => {
  const wanted = { ...demandNo(1), title: '3号楼501室王奶奶家换灯' }
  const demand = told(await desk.call('projects', 'listDemand', wanted))
  const project = await matchOf(desk, demand, await offerOf(contact, unit))
  const done = told(
    await take(contact, told(await take(contact, project, 'agree')), 'finish', '3号楼501室王奶奶家灯已修好'),
  )
  told(await take(desk, done, 'accept'))
  expect(await publicly()).toMatchObject([{ title: '＊奶奶家换灯', evidence: '＊奶奶家灯已修好' }])
  expect((await seenBy(contact, project)).evidence).toBe('3号楼501室王奶奶家灯已修好')
})

test('twenty at once make one project of a demand, and whoever came later is told', async () => {
  const demand = await listDemand(desk)
  const resources = await Promise.all(Array.from({ length: 20 }, (_, n) => offerOf(contact, unit, n)))
  const answers = await Promise.all(
    resources.map(({ id: resource }, n) =>
      desk.call('projects', 'match', { ...projectNo(n), demand: demand.id, resource }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [refused(answer)])))).toEqual(new Set(['demandTaken']))
  const { projects } = told(await desk.call('projects', 'list', { pile: 'live' }))
  expect(projects).toHaveLength(1)
  const own = told(await contact.call('projects', 'own', { unit: unit.id })).resources
  expect(own.filter(({ state }) => state === 'engaged')).toHaveLength(1)
})

test('one resource is given to one of twenty demands at once', async () => {
  const resource = await offerOf(contact, unit)
  const demands = await Promise.all(Array.from({ length: 20 }, (_, n) => listDemand(desk, n)))
  const answers = await Promise.all(
    demands.map(({ id: demand }, n) =>
      desk.call('projects', 'match', { ...projectNo(n), demand, resource: resource.id }),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await demandsOf()).counts.open).toBe(19)
})

test('a project that is called off gives demand and resource back, and the other side hears why', async () => {
  const { demand, resource, project } = await begin()
  const agreed = told(await take(contact, project, 'agree'))
  told(await take(contact, agreed, 'callOff', '维修队外出'))
  expect((await inboxOf(desk))[0]).toBe('共建项目“上门修水管 1”取消了：维修队外出')
  expect((await demandsOf()).demands).toMatchObject([{ id: demand.id, project: null }])
  expect(await publicly()).toEqual([])
  const ended = told(await desk.call('projects', 'list', { pile: 'ended' })).projects
  expect(ended).toMatchObject([{ state: 'calledOff', note: '维修队外出', steps: [] }])
  expect((await matchOf(desk, demand, resource, 2)).state).toBe('proposed')
})

test('what is not shown well enough goes back with a reason, and is told anew', async () => {
  const { project } = await begin()
  const agreed = told(await take(contact, project, 'agree'))
  const done = told(await take(contact, agreed, 'finish', '修好了'))
  const back = told(await take(desk, done, 'sendBack', '请写明修了几户'))
  expect((await inboxOf(contact))[0]).toBe('共建项目“上门修水管 1”还要补充：请写明修了几户')
  expect(await seenBy(contact, project)).toMatchObject({ state: 'running', note: '请写明修了几户' })
  expect(told(await take(contact, back, 'finish', '修好 12 户'))).toMatchObject({ state: 'done', note: '' })
})

test('a unit claims a demand of its community, and the desk says yes', async () => {
  const demand = await listDemand(desk)
  const open = told(await contact.call('projects', 'claimable', { unit: unit.id })).demands
  expect(open.map(({ id }) => id)).toEqual([demand.id])
  const claim = { ...projectNo(1), unit: unit.id, demand: demand.id }
  const project = told(await contact.call('projects', 'claim', claim))
  expect(project).toMatchObject({ state: 'proposed', resource: '', steps: ['callOff'] })
  expect((await inboxOf(desk))[0]).toBe(`${unit.name} 想领办需求“上门修水管 1”，请看看是否同意`)
  const agreed = told(await take(desk, project, 'agree'))
  expect(agreed.steps).toEqual(['callOff'])
  const own = told(await contact.call('projects', 'ownProjects', { unit: unit.id })).projects
  expect(own).toMatchObject([{ id: project.id, state: 'running', steps: ['finish', 'callOff'] }])
})

test('a member lists what he can do as he said it, is matched, and is not named in public', async () => {
  await settle(1, member, desk)
  const { usual, community: where } = told(await member.call('projects', 'own', {}))
  expect([usual, where?.code]).toEqual([{ skills: ['medicine'], times: ['saturdays'] }, community])
  const resource = told(await member.call('projects', 'offer', { ...resourceNo(1), ...usual }))
  const project = await matchOf(desk, await listDemand(desk), resource)
  expect(project.provider).toEqual({ kind: 'member', name: '党员 0001' })
  told(await take(member, project, 'agree'))
  expect(JSON.stringify(await publicly())).not.toContain('党员 0001')
})

test('what a social organisation gives is listed by the desk, which speaks for it', async () => {
  const offer = { ...resourceNo(1), provider: { kind: 'socialOrganisation' as const, name: '示例社会组织' } }
  const resource = told(await desk.call('projects', 'offerFor', offer))
  const project = await matchOf(desk, await listDemand(desk), resource)
  expect(project.steps).toEqual(['agree', 'callOff'])
  const agreed = told(await take(desk, project, 'agree'))
  const done = told(await take(desk, agreed, 'finish', '上门 12 户'))
  expect(told(await take(desk, done, 'accept'))).toMatchObject({ provider: { name: '示例社会组织' } })
})

test('a resident asks for something; with the yes of the desk it is listed, and he hears what becomes of it', async () => {
  const ask = () => member.call('projects', 'askDemand', { ...demandNo(1), community })
  const proposed = told(await ask())
  expect(told(await ask())).toEqual(proposed)
  expect(proposed).toMatchObject({ state: 'proposed', isAsked: true })
  expect((await inboxOf(desk))[0]).toBe('有居民提出需求“上门修水管 1”，请看看是否列入清单')
  expect(told(await contact.call('projects', 'claimable', { unit: unit.id })).demands).toEqual([])
  const known = { demand: proposed.id, version: proposed.version }
  told(await desk.call('projects', 'agreeDemand', known))
  expect(told(await desk.call('projects', 'agreeDemand', known)).state).toBe('open')
  const resource = await offerOf(contact, unit)
  const project = await matchOf(desk, proposed, resource)
  const agreed = told(await take(contact, project, 'agree'))
  told(await take(desk, told(await take(contact, agreed, 'finish', '修好 12 户')), 'accept'))
  expect(await inboxOf(member)).toEqual([
    '您提的需求“上门修水管 1”已经做好',
    '您提的需求“上门修水管 1”已有人来做',
    '青檀社区 已把“上门修水管 1”列入需求清单，正在找人对接',
  ])
  expect(told(await member.call('projects', 'asked', {})).demands).toMatchObject([{ state: 'done' }])
})

test('a fourth demand of one resident waits until the desk has looked at the first three', async () => {
  const ask = (n: number) => member.call('projects', 'askDemand', { ...demandNo(n), community })
  for (const n of [1, 2, 3]) told(await ask(n))
  expect(refused(await ask(4))).toBe('askedTooOften')
  const [first] = (await demandsOf('proposed')).demands
  if (first === undefined) throw new Error('nothing proposed')
  told(
    await desk.call('projects', 'declineDemand', { demand: first.id, version: first.version, reason: '物业已经在修' }),
  )
  expect((await inboxOf(member))[0]).toBe('青檀社区 没有把“上门修水管 1”列入需求清单：物业已经在修')
  expect((await ask(4)).ok).toBe(true)
})

test('demands that have waited for more than thirty days are marked, come first and are counted above', async () => {
  const [fresh, old] = [await listDemand(desk, 1), await listDemand(desk, 2)]
  const createdAt = new Date(Date.now() - 40 * 86_400_000)
  await sdkFor(product.cloud).database().collection('demands').doc(old.id).update({ data: { createdAt } })
  const { demands, counts } = await demandsOf()
  expect(demands.map(({ id, days, isAgeing }) => [id, days, isAgeing])).toEqual([
    [old.id, 40, true],
    [fresh.id, 0, false],
  ])
  expect(counts).toEqual({ open: 2, ageing: 1, proposed: 0 })
  for (const openid of [people.streetDesk, people.centre])
    expect(told(await (await product.phone(openid)).call('projects', 'ageing', {}))).toMatchObject({
      rows: [{ community: { code: community, name: '青檀社区' }, open: 2, ageing: 1 }],
      ...{ open: 2, ageing: 1 },
    })
})
