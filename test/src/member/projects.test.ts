import { unitId } from '../../../contract/ids'
import type { Me } from '../../../contract/people'
import { eventually } from '../../support/eventually'
import { here } from '../../support/organising'
import { everyday, startPhone } from '../../support/phone'
import { demandRow, projectRow, projectView, resourceRow } from '../../support/project-rows'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { closePages, openPage } from '../../support/weapp'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const open = (path: string, query: Readonly<Record<string, string>>, replies: Replies['projects'], me?: Me) => {
  serverSays({ people: { ...everyday.people, ...(me && { me }) }, projects: replies })
  return openPage(`member/pages/${path}/index`, query)
}

/** Nothing is wrong with the form any more. */
const mended = (page: ReturnType<typeof open>): Promise<void> =>
  eventually(() => expect(page.text()).not.toMatch(/请写明需要|请写明能|请选类别/))

const own = (...resources: ReturnType<typeof resourceRow>[]) => ({
  ...{ resources, next: null, name: '示例单位党支部', community: here },
  usual: { skills: ['law' as const], times: ['sundays' as const] },
})

test('the form of a resource begins with what is known, and it is offered in the name of the unit', async () => {
  const page = open('resources', { unit: 'u1' }, { own: own(), offer: resourceRow('n') })
  await page.says('还没有登记资源')
  await page.tap('#new-resource')
  await page.tap('#resource-confirm')
  await page.says('请写明能提供什么')
  await page.enter('#resource-title', '法律咨询')
  await page.tap('#chip-skills')
  await mended(page)
  await page.tap('#resource-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.offer')).toEqual([
      expect.objectContaining({ unit: 'u1', title: '法律咨询', kind: 'skills', skills: ['law'], times: ['sundays'] }),
    ]),
  )
})

test('who has not reported in yet may look, and is not asked for a resource', async () => {
  const page = open('resources', { unit: 'u1' }, { own: { ...own(), community: null } })
  await page.says('还没有登记资源')
  expect(page.has('#new-resource')).toBe(false)
})

test('a demand of the community is claimed, with the unit as its owner until another is named', async () => {
  const claimable = { demands: [demandRow('d')], next: null }
  const page = open('resources', { unit: 'u1' }, { own: own(resourceRow('r')), claimable, claim: projectRow('p') })
  await page.says('资源r')
  await page.tap('#segment-claimable')
  await page.tap('#claim-d')
  await page.says('领办需求')
  await page.enter('#project-partners', '示例物业、示例医院')
  await page.tap('#chip-r')
  await eventually(() => expect(page.has('#chip-r.chip-chosen')).toBe(true))
  await page.tap('#project-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.claim')).toEqual([
      expect.objectContaining({
        ...{ unit: 'u1', demand: 'd', resource: 'r', owner: '示例单位党支部', partners: ['示例物业', '示例医院'] },
      }),
    ]),
  )
})

test('units of the community are picked as partners and taken off again, others are written beside them', async () => {
  const claimable = { demands: [demandRow('d')], next: null }
  const units = ['b', 'c'].map((id) => ({ id: unitId.parse(id), kind: 'unit' as const, name: `报到单位${id}` }))
  const itself = { ...units[0]!, id: unitId.parse('u1'), name: own().name }
  const findPartners = { units: [itself, ...units], next: null }
  const claim = refuse('partnerNotHere')
  const page = open('resources', { unit: 'u1' }, { own: own(), claimable, findPartners, claim })
  await page.tap('#segment-claimable')
  await page.tap('#claim-d')
  for (const id of ['b', 'c']) {
    await page.tap('#pick-partner')
    await page.says('单位党组织')
    expect(page.has('#unit-u1')).toBe(false)
    await page.tap(`#unit-${id}`)
    await page.says(`报到单位${id} ×`)
  }
  expect(whatWasAsked('projects.findPartners')[0]).toEqual({ demand: 'd', unit: 'u1', text: '' })
  await page.tap('#partner-b')
  await eventually(() => expect(page.text()).not.toContain('报到单位b ×'))
  await page.tap('#project-confirm')
  await eventually(() => expect(whatWasAsked('projects.claim')).toMatchObject([{ partnerUnits: ['c'], partners: [] }]))
  // What was filled in is still there, to be mended.
  expect(page.text()).toContain('报到单位c ×')
})

test('a unit finds what it takes part in beside what it gives, and there reads without a step', async () => {
  const ownProjects = ({ as }: { readonly as: 'provider' | 'partner' }) => ({
    projects: as === 'partner' ? [projectRow('p', { steps: [] })] : [],
    next: null,
  })
  const page = open('resources', { unit: 'u1' }, { own: own(), ownProjects })
  await page.says('还没有登记资源')
  await page.tap('#segment-projects')
  await page.says('还没有共建项目')
  await page.tap('#chip-partner')
  await page.says('项目p')
  const shown = open('project', { id: 'p' }, { show: projectView('p', { steps: [] }) })
  await shown.says('您的单位参与这个项目')
})

test('a project is agreed to by one tap, twice tapped once, and then asks for what was done', async () => {
  const running = projectView('p', { state: 'running', version: 4, steps: ['finish', 'callOff'] })
  const page = open('project', { id: 'p' }, { show: projectView('p'), step: running })
  await page.says('请看看是否同意')
  await Promise.all([page.tap('#step-agree'), page.tap('#step-agree')])
  await page.says('做完后请填写完成情况')
  expect(whatWasAsked('projects.step')).toEqual([{ project: 'p', version: 3, step: 'agree', words: '', photos: [] }])
  await page.tap('#step-finish')
  await page.enter('#sheet-text', '修好 12 户')
  await page.tap('#add-photo')
  await page.says('照片检查通过才公开')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.step')[1]).toEqual({
      ...{ project: 'p', version: 4, step: 'finish', words: '修好 12 户' },
      photos: [anUploadedPhoto],
    }),
  )
})

test('a step on what has changed is refused in words, and the project is shown as it stands', async () => {
  let shown = projectView('p')
  const page = open('project', { id: 'p' }, { show: () => shown, step: refuse('stale') })
  await page.says('请看看是否同意')
  shown = projectView('p', { state: 'calledOff', steps: [], note: '时间安排不开' })
  await page.tap('#step-agree')
  await page.says('说明：时间安排不开')
  expect(page.has('#step-agree')).toBe(false)
})

test('of photos that are not public yet both sides hear how many, and a desk says which may be', async () => {
  const key = 'a'.repeat(24)
  const shown = projectView('p', {
    ...{ state: 'accepted', steps: [], evidence: '修好 12 户', photos: ['https://test/a.jpg'], unchecked: 1 },
    photosByHand: [{ key, check: 'review', photo: 'https://test/a.jpg' }],
  })
  const decided = { ...shown, unchecked: 0, photosByHand: [{ key, check: 'cleared', photo: null } as const] }
  const page = open('project', { id: 'p' }, { show: shown, decidePhoto: decided })
  await page.says('1 张照片还没有公开')
  await page.tap(`#cleared-${key}`)
  await page.enter('#sheet-text', '没有人脸')
  await page.tap('#sheet-confirm')
  await eventually(() => expect(page.text()).not.toContain('还没有公开'))
  expect(whatWasAsked('projects.decidePhoto')).toMatchObject([{ project: 'p', photo: key, seen: 'review' }])
})

test('everybody reads what is done for a community, and members are not named', async () => {
  const projects = [
    projectView('p', { state: 'accepted', provider: { kind: 'member', name: '' }, evidence: '修好 12 户' }),
  ]
  const page = open(
    'public-projects',
    { community: here.code },
    { ofCommunity: { projects, next: null, community: here } },
  )
  await page.says('提供方：在职党员')
  expect(page.text()).toContain('修好 12 户')
})

test('a resident asks for something where he lives, and takes it back with a reason', async () => {
  const asked = demandRow('a', { state: 'proposed', isAsked: true })
  const page = open(
    'ask-demand',
    {},
    { asked: { demands: [asked], next: null }, askDemand: asked, withdrawDemand: asked },
  )
  await page.says('待社区同意')
  await page.tap('#ask-demand')
  await page.tap('#demand-confirm')
  await page.says('请写明需要什么')
  await page.enter('#demand-title', '活动场地')
  await page.tap('#chip-venue')
  await mended(page)
  await page.tap('#demand-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.askDemand')).toEqual([
      expect.objectContaining({ title: '活动场地', kind: 'venue', community: here.code }),
    ]),
  )
  await page.tap('#withdraw-a')
  await page.enter('#sheet-text', '已经解决')
  await page.says('4 / 100')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.withdrawDemand')).toEqual([{ demand: 'a', version: 1, reason: '已经解决' }]),
  )
})

test('without a network the lists say so and can be tried again', async () => {
  const page = open('resources', {}, { own: noNetwork })
  await page.says('再试一次')
})
