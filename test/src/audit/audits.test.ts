import type { AuditView, CaseFileView } from '../../../contract/trust'
import { everyday, phone, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { me, minutesFromNow } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const auditor = { ...me, name: '审计员', workplaces: ['audit' as const] }
const says = (trust: Replies['trust']) => serverSays({ people: { ...everyday.people, me: auditor }, trust })

const look = (seq: number, change: Partial<AuditView> = {}): AuditView => ({
  seq,
  at: minutesFromNow(-5),
  act: 'revealPhone',
  by: '青檀社区工作台',
  person: '3fa2c19b0d7e4f5a6b7c8d9e',
  number: '20261122-0317',
  reason: '约上门时间',
  verdict: 'intact',
  ...change,
})

const file: CaseFileView = {
  number: '20261122-0317',
  categoryName: '公共照明',
  areaName: '青檀社区 03 网格',
  status: 'closed',
  createdAt: minutesFromNow(-65),
  isIntact: true,
  words: ['共 2 步，全部完整'],
  events: [
    { seq: 1, type: 'raised', at: minutesFromNow(-65), by: '反映人', verdict: 'intact' },
    { seq: 2, type: 'accepted', at: minutesFromNow(-60), by: '青檀社区 03 网格员', verdict: 'intact' },
  ],
}

test('an auditor reads who looked at what, and why', async () => {
  says({
    audits: { rows: [look(2), look(1, { verdict: 'changed' })], next: null },
    register: { count: 2, isWhole: true },
  })
  const page = openPage('audit/pages/audits/index')
  await page.says('查看联系电话')
  await page.says('青檀社区工作台')
  await page.says('约上门时间')
  await page.says('诉求 20261122-0317 · 人员代号 3fa2c1')
  await page.says('这条被改动过')
  await page.says('共 2 条查看记录，最后一条没有被删去')
})

test('it is said when the last rows are not all there', async () => {
  says({ audits: { rows: [look(2)], next: null }, register: { count: 2, isWhole: false } })
  await openPage('audit/pages/audits/index').says('最后几条被删去或改动过')
})

test('a number opens its case file; anything else is asked for again', async () => {
  says({ audits: { rows: [], next: null }, register: { count: 0, isWhole: true } })
  const page = openPage('audit/pages/audits/index')
  await page.says('还没有人查看过居民的电话、门牌或身份')
  await page.enter('#case-number', '317')
  await page.tap('#open-case-file')
  expect(phone.showToast).toHaveBeenLastCalledWith(expect.objectContaining({ title: '编号写成 20261122-0317 这样' }))
  await page.enter('#case-number', ' 20261122-0317 ')
  await page.tap('#open-case-file')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/audit/pages/case-file/index?number=20261122-0317' }),
  )
})

const openFile = () => openPage('audit/pages/case-file/index', { number: '20261122-0317' })

test('a case file that is whole says so, with its steps and who looked', async () => {
  says({ caseFile: file, audits: { rows: [look(7)], next: null } })
  const page = openFile()
  await page.says('共 2 步，全部完整')
  await page.says('1. 提交了诉求')
  await page.says('谁看过这件的隐私')
  expect(whatWasAsked('trust.audits')).toContainEqual(expect.objectContaining({ number: '20261122-0317' }))
  expect(page.text()).not.toContain('被改动过')
})

test('a case file that was touched says which step', async () => {
  const events = file.events.map((event) => ({
    ...event,
    verdict: event.seq === 2 ? ('changed' as const) : event.verdict,
  }))
  says({ caseFile: { ...file, isIntact: false, words: ['第 2 步被改动过'], events }, audits: { rows: [], next: null } })
  const page = openFile()
  await page.says('第 2 步被改动过')
  expect(page.text()).not.toContain('谁看过这件的隐私')
})

test('a number that nobody has says so', async () => {
  says({ caseFile: refuse('notFound'), audits: { rows: [], next: null } })
  await openFile().says('没有找到')
})

test('who is no auditor is told that this is not for him', async () => {
  serverSays({ ...everyday, trust: { audits: refuse('notAllowed'), register: refuse('notAllowed') } })
  await openPage('audit/pages/audits/index').says('这里是工作人员的工作台')
})
