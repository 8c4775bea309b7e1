import type { InputOf } from '../../../contract/action'
import type { projects } from '../../../contract/projects'
import { eventually } from '../../support/eventually'
import { here, streetDesk } from '../../support/organising'
import { everyday, startPhone } from '../../support/phone'
import { demandRow, projectRow, resourceRow } from '../../support/project-rows'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { grid, gridView } from '../../support/resident'
import { servicePostRow } from '../../support/service-posts'
import { dispatcher } from '../../support/staff'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

type Pile = InputOf<typeof projects.demands>['pile']

const piles: Readonly<Record<Pile, ReturnType<typeof demandRow>[]>> = {
  open: [demandRow('old', { days: 41, isAgeing: true }), demandRow('new')],
  proposed: [demandRow('asked', { state: 'proposed', isAsked: true, version: 1 })],
  matched: [demandRow('on', { state: 'matched', project: projectRow('p').id })],
  done: [],
}
const counts = { open: 2, ageing: 1, proposed: 1 }

const open = (replies: Replies['projects'] = {}, me = dispatcher, query = {}) => {
  serverSays({
    people: { ...everyday.people, me },
    areas: { grids: { grids: [gridView] } },
    projects: {
      demands: ({ pile }) => ({ demands: piles[pile], next: null, community: here, counts }),
      resources: { resources: [resourceRow('r')], next: null, community: here },
      list: { projects: [projectRow('p', { isLate: true })], next: null, community: here, toLookAt: 2 },
      ...replies,
    },
  })
  return openPage('community/pages/three-lists/index', query)
}

/** Nothing is wrong with the form any more. */
const mended = (page: ReturnType<typeof open>): Promise<void> =>
  eventually(() => expect(page.text()).not.toMatch(/请写明需要|请写明能|请写明是|请选类别/))

const suggested = {
  demand: demandRow('old'),
  suggestions: [{ resource: resourceRow('r'), score: 90, reasons: ['sameKind' as const, 'skill' as const] }],
}

test('what has waited too long is said, and becomes a project with what fits by one tap and a form that is filled in', async () => {
  const page = open({ suggestions: suggested, match: projectRow('p', { steps: ['callOff'] }) })
  await page.says('2 条需求等待对接，1 条超过 30 天')
  await page.says('已等 41 天')
  await page.tap('#look-old')
  await page.says('特长对口')
  await page.tap('#match-r')
  await page.says('需求old，由示例单位党支部提供“资源r”')
  await page.tap('#project-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.match')).toEqual([
      expect.objectContaining({
        demand: 'old',
        resource: 'r',
        kind: 'publicService',
        owner: '示例单位党支部',
        partners: [],
      }),
    ]),
  )
})

test('somebody who was faster is told in words, and the list is read anew', async () => {
  const page = open({ suggestions: suggested, match: refuse('demandTaken') })
  await page.tap('#look-old')
  await page.tap('#match-r')
  await page.tap('#project-confirm')
  await eventually(() => expect(whatWasAsked('projects.demands')).toHaveLength(2))
})

test('what a resident asks for is listed, or not with a reason, under the version that was seen', async () => {
  const page = open({ agreeDemand: demandRow('asked'), declineDemand: demandRow('asked', { state: 'declined' }) })
  await page.says('待同意 1')
  await page.tap('#chip-proposed')
  await page.says('居民提出')
  await page.tap('#agree-asked')
  await eventually(() => expect(whatWasAsked('projects.agreeDemand')).toEqual([{ demand: 'asked', version: 1 }]))
  await page.tap('#decline-asked')
  await page.enter('#sheet-text', '已经有人在做')
  await page.says('6 / 100')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.declineDemand')).toEqual([{ demand: 'asked', version: 1, reason: '已经有人在做' }]),
  )
})

test('an empty form says what is missing, and a demand is listed once it is filled in', async () => {
  const page = open({ listDemand: demandRow('n') })
  await page.tap('#new-demand')
  await page.tap('#demand-confirm')
  await page.says('请写明需要什么')
  expect(page.text()).toContain('请选类别')
  await page.enter('#demand-title', '活动场地')
  await page.tap('#chip-venue')
  await page.tap('#time-sundays')
  await page.tap('#demand-grid')
  await page.tap(`#choice-${grid}`)
  await eventually(() => expect(page.has('#no-grid')).toBe(false))
  await mended(page)
  await page.tap('#demand-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.listDemand')).toEqual([
      expect.objectContaining({
        title: '活动场地',
        kind: 'venue',
        times: ['sundays'],
        skill: null,
        wantedBy: null,
        grid,
      }),
    ]),
  )
})

test('what an organisation gives is listed in its name', async () => {
  const page = open({ offerFor: resourceRow('n') })
  await page.tap('#segment-resources')
  await page.says('提供方：示例单位党支部')
  await page.tap('#new-resource')
  await page.tap('#resource-confirm')
  await page.says('请写明能提供什么')
  await page.tap('#chip-propertyCompany')
  await page.enter('#resource-provider', '示例物业企业')
  await page.enter('#resource-title', '活动室')
  await page.tap('#chip-venue')
  await mended(page)
  await page.tap('#resource-confirm')
  await eventually(() =>
    expect(whatWasAsked('projects.offerFor')).toEqual([
      expect.objectContaining({
        ...{ title: '活动室', kind: 'venue', reach: 'community' },
        provider: { kind: 'propertyCompany', name: '示例物业企业' },
      }),
    ]),
  )
})

test('who comes for the projects sees them at once', async () => {
  await open({}, dispatcher, { list: 'projects' }).says('项目p')
})

test('late projects are marked, and a lost network can be tried again', async () => {
  const page = open({ resources: noNetwork })
  await page.tap('#segment-projects')
  await page.says('已超期')
  await page.tap('#segment-resources')
  await page.says('再试一次')
})

test('a desk above sees in which communities demands have waited too long, without choosing one', async () => {
  const rows = [{ community: here, open: 2, ageing: 1 }]
  const page = open({ ageing: { rows, open: 9, ageing: 4 } }, streetDesk)
  await page.says('9 条需求等待对接，4 条超过 30 天')
  await page.tap('#all-ageing')
  await page.says('1 条超过 30 天')
})

test('a need becomes a service post, whose form begins with what is known of it', async () => {
  const page = open()
  serverSays({
    people: { ...everyday.people, me: dispatcher },
    projects: { demands: ({ pile }) => ({ demands: piles[pile], next: null, community: here, counts }) },
    serving: { publish: servicePostRow('a'), suggestions: { posts: [] } },
  })
  await page.tap('#post-for-old')
  await page.says('设成岗位')
  await page.tap('#post-confirm')
  await page.says('请选类别')
  await page.tap('#chip-governance')
  await page.enter('#post-when', '每周六上午')
  await page.enter('#post-hands', '2')
  await eventually(() => expect(page.text()).not.toMatch(/请填|请选类别/))
  await page.tap('#post-confirm')
  await eventually(() =>
    expect(whatWasAsked('serving.publish')).toEqual([
      expect.objectContaining({ title: '需求old', demand: 'old', when: '每周六上午', hands: 2 }),
    ]),
  )
})
