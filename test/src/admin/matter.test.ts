import { categoryCode } from '../../../contract/ids'
import type { MatterContent, MatterForm } from '../../../contract/kept-lists'
import { administrator } from '../../support/administration'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const content: MatterContent = {
  name: '店外经营',
  className: '占道经营与市容',
  lead: 'squadron',
  assist: ['marketOffice'],
  types: ['daily'],
  finish: {},
  keywords: ['摆摊'],
  categories: [categoryCode.parse('0101')],
}

const form = (row: MatterForm['row'], change: Partial<MatterForm> = {}): MatterForm => ({
  number: row === null ? '158' : '011',
  row,
  departments: [
    { code: 'squadron', name: '综合执法中队' },
    { code: 'marketOffice', name: '市场监管所' },
    { code: 'policeStation', name: '派出所' },
  ],
  classNames: ['占道经营与市容', '治安与校园周边'],
  types: [
    { type: 'daily', finish: { amount: 3, unit: 'workingDays' } },
    { type: 'hard', finish: { amount: 5, unit: 'workingDays' } },
  ],
  ...change,
})

const used = form({ active: true, content })

const open = (administration: Replies['administration'], id?: string) => {
  serverSays({ people: { ...everyday.people, me: administrator }, administration })
  return openPage('admin/pages/matter/index', id === undefined ? {} : { id })
}

test('a matter is written from nothing; what is missing is said when it is to be saved', async () => {
  const page = open({ matter: form(null), saveMatter: used })
  await page.enter('#name', '无人机扰民')
  await page.tap('#save-row')
  await eventually(() =>
    expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '请填写分类' })),
  )
  await page.tap('#known-classes')
  await page.tap('#chip-1')
  await page.tap('#lead')
  await page.tap('#lead-policeStation')
  await page.says('牵头单位派出所')
  await page.tap('#assist')
  expect(page.has('#assist-policeStation')).toBe(false)
  await page.tap('#assist-squadron')
  await page.tap('#assist-done')
  await page.says('协办单位综合执法中队')
  await page.tap('#type-daily')
  await page.says('日常哨多久反馈结果照常 3 个工作日')
  await page.tap('#finish-daily')
  await page.enter('#amount', '2')
  await page.tap('#own-time')
  await page.says('日常哨多久反馈结果2 个工作日')
  await page.enter('#keywords', '无人机、航拍 噪音')
  expect(whatWasAsked('administration.saveMatter')).toEqual([])
  await page.tap('#save-row')
  await eventually(() => expect(whatWasAsked('administration.saveMatter')).toHaveLength(1))
  expect(whatWasAsked('administration.saveMatter')).toEqual([
    {
      id: '158',
      seen: null,
      entered: {
        name: '无人机扰民',
        className: '治安与校园周边',
        lead: 'policeStation',
        assist: ['squadron'],
        types: ['daily'],
        finish: { daily: { amount: 2, unit: 'workingDays' } },
        keywords: ['无人机', '航拍', '噪音'],
        categories: [],
      },
    },
  ])
  await eventually(() => expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '已保存' })))
})

test('a matter shows all that it says; a time of a type that is taken away goes with it', async () => {
  const own = { ...content, types: ['daily', 'hard'], finish: { hard: { amount: 9, unit: 'workingDays' } } } as const
  const shown = form({ active: true, content: { ...content, ...own, types: [...own.types] } })
  const page = open({ matter: shown, saveMatter: shown }, '011')
  await page.says('编号 011使用中')
  expect(page.text()).toContain('牵头单位综合执法中队')
  expect(page.text()).toContain('协办单位市场监管所')
  expect(page.text()).toContain('攻坚哨多久反馈结果9 个工作日')
  expect(page.text()).toContain('适合哪些类别暴露垃圾')
  await page.tap('#type-hard')
  await eventually(() => expect(page.text()).not.toContain('9 个工作日'))
  await page.tap('#save-row')
  await eventually(() => expect(whatWasAsked('administration.saveMatter')).toHaveLength(1))
  expect(whatWasAsked('administration.saveMatter')).toMatchObject([
    { id: '011', entered: { types: ['daily'], finish: {} }, seen: { types: ['daily', 'hard'] } },
  ])
})

test('when another one was faster, his is what counts as seen and what was typed stays', async () => {
  let lead = 'squadron'
  const page = open(
    { matter: () => form({ active: true, content: { ...content, lead } }), saveMatter: refuse('stale') },
    '011',
  )
  await page.enter('#name', '占道经营')
  lead = 'policeStation'
  await page.tap('#save-row')
  await page.says('牵头单位派出所')
  await page.tap('#save-row')
  await eventually(() => expect(whatWasAsked('administration.saveMatter')).toHaveLength(2))
  expect(whatWasAsked('administration.saveMatter')[1]).toMatchObject({
    entered: { name: '占道经营', lead: 'policeStation' },
    seen: { name: '店外经营', lead: 'policeStation' },
  })
})

test('a matter whose number was taken meanwhile gets the next one, with all that was written', async () => {
  let number = '158'
  let usual = 3
  const types = () => [{ type: 'daily' as const, finish: { amount: usual, unit: 'workingDays' as const } }]
  const page = open({ matter: () => form(null, { number, types: types() }), saveMatter: refuse('numberTaken') })
  for (const [field, words] of [
    ['#name', '无人机扰民'],
    ['#class-name', '治安'],
  ] as const)
    await page.enter(field, words)
  await page.tap('#lead')
  await page.tap('#lead-policeStation')
  await page.tap('#type-daily')
  await page.says('日常哨多久反馈结果')
  number = '159'
  usual = 4
  await page.tap('#save-row')
  await page.says('照常 4 个工作日')
  await page.tap('#save-row')
  await eventually(() => expect(whatWasAsked('administration.saveMatter')).toHaveLength(2))
  expect(whatWasAsked('administration.saveMatter')).toMatchObject([
    { id: '158', entered: { name: '无人机扰民' } },
    { id: '159', entered: { name: '无人机扰民' } },
  ])
})

test('a matter is switched off with one tap, and back with another', async () => {
  const page = open({ matter: used, switchMatter: ({ active }) => form({ active, content }) }, '011')
  await page.says('停用')
  await page.tap('#turn')
  await page.says('编号 011已停用')
  expect(page.text()).toContain('撤销，继续使用')
  await page.tap('#turn')
  await page.says('编号 011使用中')
  expect(whatWasAsked('administration.switchMatter')).toEqual([
    { id: '011', active: false, seen: content },
    { id: '011', active: true, seen: content },
  ])
})
