import type { RuleView, TriedRoute } from '../../../contract/administration'
import { postId } from '../../../contract/ids'
import { administrator, rule } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { does, everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { me, placeView as place } from '../../support/resident'
import { closePages, openPage, wx } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const departments = [{ code: 'gas', name: '燃气公司' }]
const listOf = (...rules: RuleView[]) => ({ rules, departments })
const second = rule('second', { name: '没有物业的由社区兜底', enabled: false })

const says = (administration: Replies['administration'], areas: Replies['areas'] = {}) =>
  serverSays({ people: { ...everyday.people, me: administrator }, administration, areas })

describe('the rules', () => {
  const open = () => openPage('admin/pages/rules/index')

  test('stand in their order, each in a sentence, and say whether they are used', async () => {
    says({ rules: listOf(rule('first'), second) })
    const page = open()
    await page.says('1. 小区有物业的先找物业')
    expect(page.text()).toContain('物业服务，小区有物业企业 → 物业企业，其次网格员')
    expect(page.text()).toContain('2. 没有物业的由社区兜底已停用')
    expect([page.has('#up-first'), page.has('#down-first'), page.has('#up-second'), page.has('#down-second')]).toEqual([
      false, true, true, false,
    ]) // prettier-ignore
  })

  test('are moved and switched with one tap, and the new order is shown at once', async () => {
    says({
      rules: listOf(rule('first'), second),
      moveRule: listOf(second, rule('first')),
      saveRule: listOf({ ...second, enabled: true }, rule('first')),
    })
    const page = open()
    await page.tap('#up-second')
    await page.says('1. 没有物业的由社区兜底')
    expect(whatWasAsked('administration.moveRule')).toEqual([{ id: 'second', to: 0, seen: ['first', 'second'] }])
    await page.tap('#turn-second')
    await eventually(() => expect(page.text()).not.toContain('已停用'))
    expect(whatWasAsked('administration.saveRule')).toMatchObject([
      { id: 'second', rule: { enabled: true }, seen: { enabled: false } },
    ])
  })

  test('none: it is said what then holds; no network: it can be tried again', async () => {
    says({ rules: listOf() })
    await open().says('还没有规则，所有诉求都按类别平时的分工派。')
    closePages()
    says({ rules: noNetwork })
    await open().says('再试一次')
  })

  test('are for administrators: others are sent back', async () => {
    serverSays({ people: { ...everyday.people, me }, administration: { rules: refuse('notAllowed') } })
    await open().says('您现在没有岗位')
  })
})

describe('one rule', () => {
  test('is written from nothing: what it is called, for which things, who gets it first', async () => {
    says({ rules: listOf(rule('first')), saveRule: listOf(rule('first')) })
    const page = openPage('admin/pages/rule/index')
    await page.enter('#rule-name', '停水先找网格员')
    await page.tap('#urgency-urgent')
    await page.tap('#chip-clock')
    await page.says('22:00')
    await page.tap('#duty-gridWorker')
    await page.says('1 网格员')
    await page.tap('#duty-gridChief')
    await page.says('2 网格长')
    await page.tap('#copy-communityPolice')
    await eventually(() => expect(page.has('#copy-communityPolice.chip-chosen')).toBe(true))
    await page.tap('#save-rule')
    await eventually(() => expect(whatWasAsked('administration.saveRule')).toHaveLength(1))
    expect(whatWasAsked('administration.saveRule')).toMatchObject([
      {
        rule: {
          name: '停水先找网格员',
          when: { urgencies: ['urgent'], time: { from: '22:00', to: '06:00' } },
          duties: ['gridWorker', 'gridChief'],
          copies: ['communityPolice'],
          department: null,
        },
      },
    ])
  })

  test('is changed where it stands; a department must be named', async () => {
    says({ rules: listOf(rule('first')), saveRule: listOf(rule('first')) })
    const page = openPage('admin/pages/rule/index', { id: 'first' })
    await page.says('物业服务')
    await page.tap('#copy-department')
    await page.says('是哪个部门')
    await page.tap('#save-rule')
    expect(whatWasAsked('administration.saveRule')).toEqual([])
    await page.tap('#chip-gas')
    await eventually(() => expect(page.has('#chip-gas.chip-chosen')).toBe(true))
    await page.tap('#save-rule')
    await eventually(() => expect(whatWasAsked('administration.saveRule')).toHaveLength(1))
    expect(whatWasAsked('administration.saveRule')).toMatchObject([
      { id: 'first', rule: { copies: ['department'], department: 'gas', name: '小区有物业的先找物业' } },
    ])
  })

  test('is removed only after a second thought', async () => {
    says({ rules: listOf(rule('first')), removeRule: listOf() })
    const page = openPage('admin/pages/rule/index', { id: 'first' })
    await page.says('派给谁')
    const sure = phone.showModal
    Object.assign(wx, { showModal: does(() => ({ confirm: false })) })
    await page.tap('#remove-rule')
    await eventually(() => expect(phone.showModal).toHaveBeenCalled())
    expect(whatWasAsked('administration.removeRule')).toEqual([])
    Object.assign(wx, { showModal: sure })
    await page.tap('#remove-rule')
    await eventually(() =>
      expect(whatWasAsked('administration.removeRule')).toMatchObject([
        { id: 'first', seen: { name: '小区有物业的先找物业' } },
      ]),
    )
  })
})

describe('trying it out', () => {
  const tried: TriedRoute = {
    place,
    assignee: { post: postId.parse('police-1'), name: '青檀社区民警', duty: 'communityPolice', standing: 'onDuty' },
    copies: [{ post: postId.parse('worker-03'), name: '青檀社区 03 网格员' }],
    reasons: ['按规则“夜里的噪音由民警处理”', '位置在青檀社区内，“生活噪音”由青檀社区民警负责'],
    rule: 'rule-03',
  }

  test('a thing and a place give the post, the reasons and the rule', async () => {
    says(
      { tryRoute: tried },
      {
        communities: {
          communities: [
            {
              code: '990101001001',
              name: '青檀社区',
              tier: 2,
              centre: [117, 34],
              hasChildren: true,
              streetName: '榆园街道',
            },
          ],
        } as never,
        grids: {
          grids: [{ code: place.area, name: '青檀社区 03 网格', tier: 5, centre: [117, 34], hasChildren: false }],
        } as never,
        buildings: { buildings: [] },
        locate: place,
      },
    )
    const page = openPage('admin/pages/try/index')
    await page.tap('#run')
    expect(whatWasAsked('administration.tryRoute')).toEqual([])
    await page.tap('#try-category')
    await page.tap('#chip-0201')
    await page.says('市政设施 · 公共照明')
    await page.tap('#try-place')
    await page.tap('#choice-990101001001')
    await page.says('‹ 青檀社区')
    await page.tap(`#choice-${place.area}`)
    await page.tap('#whole-grid')
    await page.says('青檀社区 03 网格 · 三号楼')
    await page.tap('#run')
    await page.says('青檀社区民警')
    expect(page.text()).toContain('同时告知：青檀社区 03 网格员')
    expect(page.text()).toContain('1. 按规则“夜里的噪音由民警处理”')
    expect(whatWasAsked('administration.tryRoute')).toMatchObject([{ category: '0201', at: null, urgency: null }])
    await page.tap('#tried-rule')
    expect(phone.navigateTo).toHaveBeenLastCalledWith(
      expect.objectContaining({ url: '/admin/pages/rule/index?id=rule-03' }),
    )
  })
})
