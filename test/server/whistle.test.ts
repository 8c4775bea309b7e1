import type { AskOf } from '../../contract/action'
import type { RequestId } from '../../contract/ids'
import type { requests, RequestView } from '../../contract/requests'
import { sampleCategories } from '../../scripts/sample/categories'
import { holderOf, postOf, withLists } from '../support/departments'
import { refused, startProduct, told, type Phone, type Product } from '../support/product'
import { raiseOne } from '../support/raise'
import { people, smallDistrict } from '../support/small-district'

let product: Product
let resident: Phone
let worker: Phone
let community: Phone
let street: Phone
let centre: Phone
let squadron: Phone
let market: Phone

beforeAll(async () => {
  product = await startProduct(withLists(smallDistrict()))
  resident = await product.phone(people.resident)
  worker = await product.phone(people.worker)
  community = await product.phone(people.desk)
  street = await product.phone(people.streetDesk)
  centre = await product.phone(people.centre)
  squadron = await product.phone(holderOf('squadron'))
  market = await product.phone(holderOf('marketOffice'))
})
afterAll(() => product.stop())

/** A resident's request, found true on site, that lies at the desk of its community. */
const referred = async (category = '0201'): Promise<RequestId> => {
  const { id } = await raiseOne(resident, { category })
  told(await worker.call('requests', 'accept', { id }))
  told(await worker.call('requests', 'verify', { id, verdict: 'true' }))
  return told(await worker.call('requests', 'refer', { id, reason: '要部门一起办' })).id
}

type Blow = AskOf<typeof requests.blow>

/** 011 is led by the squadron of the street, its market office assists. */
const blown = (phone: Phone, id: RequestId, over: Partial<Blow> = {}) =>
  phone.call('requests', 'blow', { id, type: 'daily', matters: ['011'], note: '请一起到现场', ...over })

const rolesIn = ({ joint }: RequestView) => joint?.parts.map(({ post, role }) => [post, role])

const partOf = ({ joint }: RequestView, post: string): string =>
  joint?.parts.find((part) => String(part.post) === post)?.id ?? ''

const photoOf = async (phone: Phone): Promise<string> => {
  const { uploads } = told(await phone.call('people', 'me', {}))
  return phone.upload(`${uploads}/after.jpg`)
}

/** Signs, calls back, comes and reports. */
const doPart = async (phone: Phone, id: RequestId, part: string): Promise<RequestView> => {
  told(await phone.call('requests', 'signPart', { id, part }))
  told(await phone.call('requests', 'contactPart', { id, part }))
  told(await phone.call('requests', 'arrivePart', { id, part, at: null, accuracy: null }))
  return told(await phone.call('requests', 'reportPart', { id, part, note: '已整改', photos: [await photoOf(phone)] }))
}

describe('a whistle', () => {
  /** A refused whistle leaves its request as it was: one serves all of them. */
  let lying: RequestId | undefined

  test('names its matters, calls its bodies in their roles and gives them their time, all by the rows', async () => {
    const id = await referred()
    const view = told(await blown(community, id))
    expect(view.status).toBe('joint')
    expect(rolesIn(view)).toEqual([
      [postOf('squadron'), 'lead'],
      [postOf('marketOffice'), 'assist'],
    ])
    expect(view.joint?.matters).toEqual([{ number: '011', name: expect.stringMatching(/\S{2}/) }])
    expect(view.joint?.parts.map(({ due }) => due?.step)).toEqual(['sign', 'sign'])
    const [part] = view.joint?.parts ?? []
    const minutes = ((part?.due?.at.getTime() ?? 0) - view.updatedAt.getTime()) / 60_000
    expect(minutes).toBeCloseTo(60, 0)
  })

  test('does no more than the page has told beforehand', async () => {
    const id = await referred()
    const ask = { type: 'daily' as const, matters: ['011'], named: ['fire'] }
    const { place } = told(await street.call('requests', 'read', { id }))
    const before = told(await street.call('lists', 'previewWhistle', { ...ask, area: place.area }))
    const view = told(await blown(street, id, ask))
    expect(rolesIn(view)).toEqual(before.called.map(({ post, role }) => [post, role]))
  })

  test('for joint enforcement brings all seven forces, the squadron in front', async () => {
    const view = told(await blown(street, await referred(), { matters: ['011'], joint: true }))
    expect(rolesIn(view)?.[0]).toEqual([postOf('squadron'), 'lead'])
    // Seven kinds: police and emergency have two bodies each.
    expect(view.joint?.parts.filter(({ role }) => role === 'force')).toHaveLength(8)
  })

  test.each<[string, () => Phone, Partial<Blow>, string]>([
    ['a hard one by a community', () => community, { type: 'hard' }, 'whistleNotAllowed'],
    ['one by the district centre, which has nobody above', () => centre, {}, 'whistleNotAllowed'],
    ['one for a number that is not listed', () => community, { matters: ['900'] }, 'matterUnknown'],
    ['one for nothing', () => community, { matters: [] }, 'noMatter'],
    ['one that calls nobody', () => community, { matters: [], written: '夜市扰民' }, 'noPart'],
    ['one for a body without a post', () => community, { named: ['nobody'] }, 'departmentUnknown'],
    ['one by a resident', () => resident, {}, 'notAllowed'],
    ['one by a department', () => squadron, {}, 'notAllowed'],
  ])('%s is refused, and nothing has changed', async (_, phone, over, code) => {
    lying ??= await referred()
    const id = lying
    expect(refused(await blown(phone(), id, over))).toBe(code)
    expect(told(await street.call('requests', 'read', { id })).status).toBe('pendingDispatch')
  })

  test('is not blown for what nobody has looked at', async () => {
    const { id } = await raiseOne(resident)
    expect(refused(await blown(community, id))).toBe('notVerified')
  })
})

describe('leave of the level above', () => {
  test.each<[string, () => Phone, Partial<Blow>, () => Phone, () => Phone]>([
    ['off the list', () => community, { matters: [], written: '夜市扰民', named: ['squadron'] }, () => street, () => centre], // prettier-ignore
    ['listed, with something off the list', () => community, { written: '另有夜市扰民' }, () => street, () => centre],
    ['a community calls bodies of the district', () => community, { matters: ['010'] }, () => street, () => centre],
    ['a hard whistle', () => street, { type: 'hard', matters: ['001'] }, () => centre, () => community],
  ])('%s: nobody is called before it has agreed', async (_, phone, over, above, other) => {
    const id = await referred()
    const asked = told(await blown(phone(), id, over))
    expect(asked).toMatchObject({ status: 'pendingDispatch', joint: null, approvals: [{ kind: 'whistle' }] })
    const approval = asked.approvals[0]?.id ?? ''
    expect(refused(await phone().call('requests', 'approve', { id, approval }))).toBe('notAllowed')
    expect(refused(await other().call('requests', 'approve', { id, approval }))).toBe('notAllowed')
    const { rows } = told(await above().call('requests', 'desk', { group: 'toApprove' }))
    expect(rows.map((row) => row.id)).toContain(id)
    const agreed = told(await above().call('requests', 'approve', { id, approval }))
    expect(agreed).toMatchObject({ status: 'joint', approvals: [] })
    expect(agreed.joint?.parts.length).toBeGreaterThan(0)
  })

  test('is carried out as it was asked for, though its matter is switched off meanwhile; nobody asks for that any more', async () => {
    const admin = await product.phone(people.admin)
    const turn = async (active: boolean) => {
      const { row } = told(await admin.call('administration', 'matter', { id: '010' }))
      told(await admin.call('administration', 'switchMatter', { id: '010', active, seen: row!.content }))
      product.cloud.clock.moveBy(60_000)
    }
    const [id, other] = [await referred(), await referred()]
    const asked = told(await blown(community, id, { matters: ['010'] }))
    await turn(false)
    expect(refused(await blown(community, other, { matters: ['010'] }))).toBe('matterUnknown')
    const agreed = told(await street.call('requests', 'approve', { id, approval: asked.approvals[0]?.id ?? '' }))
    expect(agreed).toMatchObject({ status: 'joint', joint: { matters: [{ number: '010' }] } })
    await turn(true)
  })

  test('refused with a reason: the request lies where it lay, and may be whistled for otherwise', async () => {
    const id = await referred()
    const asked = told(await blown(community, id, { matters: ['010'] }))
    const approval = asked.approvals[0]?.id ?? ''
    expect(refused(await blown(community, id))).toBe('alreadyRequested')
    const denied = told(await street.call('requests', 'disapprove', { id, approval, reason: '先由街道中队处理' }))
    expect(denied).toMatchObject({ status: 'pendingDispatch', joint: null, approvals: [] })
    expect(told(await blown(community, id)).status).toBe('joint')
  })
})

describe('a department that is called', () => {
  test('has it among its tasks, and nobody else may take its steps', async () => {
    const id = await referred()
    const part = partOf(told(await blown(community, id)), postOf('squadron'))
    const { rows } = told(await squadron.call('requests', 'tasks', { group: 'joint' }))
    expect(rows.map((row) => row.id)).toContain(id)
    for (const phone of [market, community, resident])
      expect(refused(await phone.call('requests', 'signPart', { id, part }))).toBe('notAllowed')
    expect(refused(await squadron.call('requests', 'closeJoint', { id, note: '收', ratings: [] }))).toBe('notAllowed')
  })

  test('comes before it reports: a screen that left that out says what is to be done first', async () => {
    const id = await referred()
    const part = partOf(told(await blown(community, id)), postOf('squadron'))
    const report = { id, part, note: '已整改', photos: [await photoOf(squadron)] }
    expect(refused(await squadron.call('requests', 'reportPart', report))).toBe('signFirst')
    told(await squadron.call('requests', 'signPart', { id, part }))
    expect(refused(await squadron.call('requests', 'reportPart', report))).toBe('contactFirst')
    const called = told(await squadron.call('requests', 'contactPart', { id, part }))
    expect(called.part?.actions).toEqual(['arrivePart', 'extendPart', 'returnPart'])
    expect(refused(await squadron.call('requests', 'reportPart', report))).toBe('arriveFirst')
    told(await squadron.call('requests', 'arrivePart', { id, part, at: null, accuracy: null }))
    expect(told(await squadron.call('requests', 'reportPart', report)).part?.state).toBe('reported')
  })

  test('leaves only when the level above finds its reason good', async () => {
    const id = await referred()
    const view = told(await blown(community, id))
    const [lead, assisting] = [partOf(view, postOf('squadron')), partOf(view, postOf('marketOffice'))]
    const give = async (phone: Phone, part: string): Promise<string> => {
      const { approvals } = told(await phone.call('requests', 'returnPart', { id, part, reason: '不在职责内' }))
      return approvals.at(-1)?.id ?? ''
    }
    const first = await give(market, assisting)
    expect(refused(await community.call('requests', 'approve', { id, approval: first }))).toBe('notAllowed')
    told(await street.call('requests', 'approve', { id, approval: first }))
    const second = await give(squadron, lead)
    const kept = told(await street.call('requests', 'disapprove', { id, approval: second, reason: '仍由中队牵头' }))
    expect(kept.joint?.parts.map(({ state }) => state)).toEqual(['called', 'released'])
    expect(kept.returnedBy).toEqual([postOf('marketOffice')])
    expect((await doPart(squadron, id, lead)).joint).not.toBeNull()
  })
})

test('who was let go from a whistle is not called again for the same thing unless the desk insists', async () => {
  const id = await referred()
  const view = told(await blown(community, id))
  for (const [phone, post] of [
    [market, postOf('marketOffice')],
    [squadron, postOf('squadron')],
  ] as const) {
    const part = partOf(view, post)
    const { approvals } = told(await phone.call('requests', 'returnPart', { id, part, reason: '不在职责内' }))
    told(await street.call('requests', 'approve', { id, approval: approvals.at(-1)?.id ?? '' }))
  }
  const back = told(await community.call('requests', 'closeJoint', { id, note: '各家都退出了', ratings: [] }))
  expect(back).toMatchObject({ status: 'pendingDispatch', returnedBy: [postOf('marketOffice'), postOf('squadron')] })
  expect(told(await resident.call('requests', 'read', { id })).returnedBy).toEqual([])
  expect(refused(await blown(community, id))).toBe('alreadyReturned')
  expect(rolesIn(told(await blown(community, id, { insist: true })))).toHaveLength(2)
})

test('all have reported: who whistled, and nobody else, rates each of them and closes it; the resident is asked', async () => {
  const id = await referred()
  const view = told(await blown(community, id))
  const [lead, assisting] = [partOf(view, postOf('squadron')), partOf(view, postOf('marketOffice'))]
  const ratings = [
    { part: lead, level: 5 as const, text: '当天到场' },
    { part: assisting, level: 2 as const, text: '' },
  ]
  await doPart(squadron, id, lead)
  expect(refused(await community.call('requests', 'closeJoint', { id, note: '办好了', ratings }))).toBe('partsOpen')
  await doPart(market, id, assisting)
  for (const phone of [squadron, resident])
    expect(refused(await phone.call('requests', 'closeJoint', { id, note: '办好了', ratings }))).toBe('notAllowed')
  expect(refused(await street.call('requests', 'closeJoint', { id, note: '办好了', ratings }))).toBe('notOverdue')
  const one = ratings.slice(0, 1)
  expect(refused(await community.call('requests', 'closeJoint', { id, note: '办好了', ratings: one }))).toBe('unrated')
  const closed = told(await community.call('requests', 'closeJoint', { id, note: '摊点已规范', ratings }))
  expect(closed.status).toBe('resolved')
  expect(closed.joint?.parts.map(({ rating }) => rating?.level)).toEqual([5, 2])
  expect(told(await resident.call('requests', 'confirm', { id })).status).toBe('closed')
})

test('where the rule of its category wants a check, closing the whistle asks for one: the departments have no say in it', async () => {
  const verified = sampleCategories().find(({ name }) => name === '私搭乱建')?._id
  const id = await referred(verified)
  const parts = told(await blown(community, id)).joint?.parts ?? []
  for (const [i, phone] of [squadron, market].entries()) await doPart(phone, id, parts[i]?.id ?? '')
  const ratings = parts.map(({ id: part }) => ({ part, level: 5 as const, text: '' }))
  const ended = told(await community.call('requests', 'closeJoint', { id, note: '已拆除', ratings }))
  expect(ended.status).toBe('pendingCheck')
  expect(JSON.stringify(ended)).not.toContain(holderOf('squadron'))
  expect(refused(await resident.call('requests', 'confirm', { id }))).toBe('wrongStatus')
  expect(refused(await squadron.call('requests', 'check', { id }))).toBe('notAllowed')
  expect(told(await street.call('requests', 'check', { id, note: '到现场看过' })).status).toBe('closed')
})
