import { requestId } from '../../../contract/ids'
import type { RequestRow } from '../../../contract/requests'
import { does, everyday, fails, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { minutesFromNow, row, view } from '../../support/resident'
import { worker } from '../../support/staff'
import { eventually } from '../../support/eventually'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const counts = { assigned: 2, inProgress: 5, suspended: 0, toCheck: 0, joint: 0, copied: 0, overdue: 1, done: 11 }

const toAccept = (id: string, change: Partial<RequestRow> = {}): RequestRow =>
  row({
    id: requestId.parse(id),
    status: 'assigned',
    due: { step: 'accept', at: minutesFromNow(62) },
    actions: ['accept', 'return'],
    ...change,
  })

const late = toAccept('late', {
  title: '井盖破损，路面下陷',
  categoryName: '井盖破损',
  urgency: 'emergency',
  address: '解放路 18 号门口',
  due: { step: 'accept', at: minutesFromNow(-19.5) },
  // About 330 metres north of where the phone stands.
  at: [117.15, 34.853],
})

const says = (requests: Replies['requests']) =>
  serverSays({
    people: { ...everyday.people, me: worker },
    inbox: { grant: { quota: { taskArrived: 1, requestProgress: 0, resultToConfirm: 0 } } },
    requests: { taskCounts: counts, ...requests },
  })

const open = (requests: Replies['requests']) => {
  says(requests)
  return openPage('worker/pages/tasks/index')
}

test('a task says what, where and until when, and what is late says so first', async () => {
  const page = open({ tasks: { rows: [late, toAccept('next')], next: null } })
  await page.says('井盖破损，路面下陷')
  expect(page.text()).toContain('紧急 · 井盖破损 · 解放路 18 号门口')
  expect(page.text()).toContain('超 20 分钟')
  expect(page.text()).toMatch(/还剩 1 小时（.+ \d\d:\d\d 前签收）/)
  await page.says('5处置中1超时11累计已办')
})

test('the distance is asked for once, in words; a refusal leaves the tasks as they are', async () => {
  phone.getLocation = fails('getLocation:fail auth deny')
  const page = open({ tasks: { rows: [late], next: null } })
  await page.says('显示每件事离您多远')
  expect(phone.getLocation).not.toHaveBeenCalled()
  await page.tap('#distance-yes')
  await eventually(() => expect(page.has('#distance-question')).toBe(false))
  expect(phone.getLocation).toHaveBeenCalledTimes(1)
  expect(page.text()).toContain('解放路 18 号门口')
  expect(page.text()).not.toContain('距您')
})

test('once there is a position, every task says how far it is, without another question', async () => {
  phone.getLocation = does(() => ({ longitude: 117.15, latitude: 34.85, accuracy: 18 }))
  const page = open({ tasks: { rows: [late], next: null } })
  await page.says('距您 330 米')
  expect(page.has('#distance-question')).toBe(false)
})

test('签收 in the row accepts it and the pile is read again', async () => {
  const page = open({ tasks: { rows: [late], next: null }, accept: view({ status: 'inProgress' }) })
  await page.says('井盖破损')
  says({ tasks: { rows: [], next: null }, accept: view({ status: 'inProgress' }) })
  await page.tap('#accept-late')
  await page.says('没有等您签收的任务')
  expect(whatWasAsked('requests.accept')).toEqual([{ id: 'late', version: 1 }])
})

test('不是我的 asks why: a ready answer, own words, or both', async () => {
  const page = open({ tasks: { rows: [late], next: null }, return: view({ status: 'pendingDispatch' }) })
  await page.tap('#return-late')
  await page.says('居民不会看到原因')
  await page.tap('.chip')
  await page.enter('#sheet-text', '在荷塘社区')
  await page.says('5 / 160')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('requests.return')).toEqual([{ id: 'late', version: 1, reason: '不在我的辖区：在荷塘社区' }]),
  )
})

test('somebody was faster: the reason is said and the pile is read again', async () => {
  const page = open({ tasks: { rows: [late], next: null }, accept: refuse('wrongStatus') })
  await page.says('井盖破损')
  says({ tasks: { rows: [], next: null }, accept: refuse('wrongStatus') })
  await page.tap('#accept-late')
  await page.says('没有等您签收的任务')
  expect(phone.showModal).toHaveBeenCalledWith(
    expect.objectContaining({ content: '现在的状态不能这样办理，已为您换成最新的状态' }),
  )
})

test('the server decides what a row offers', async () => {
  const page = open({ tasks: { rows: [toAccept('looked-at', { actions: [] })], next: null } })
  await page.says('楼道灯不亮')
  expect(page.has('#accept-looked-at')).toBe(false)
  expect(page.has('#return-looked-at')).toBe(false)
})

test('each pile is asked for by itself; a task under way is handled on its page', async () => {
  const page = open({
    tasks: ({ group }) => ({
      rows: group === 'inProgress' ? [row({ actions: ['arrive', 'ask', 'resolve', 'return'] })] : [],
      next: null,
    }),
  })
  await page.says('没有等您签收的任务')
  await page.tap('#segment-inProgress')
  await page.tap('#handle-request-1')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/worker/pages/task/index?id=request-1' }),
  )
})

test('the list goes on by cursor when its end is reached', async () => {
  const page = open({
    tasks: ({ cursor }) =>
      cursor === undefined ? { rows: [toAccept('one')], next: 'page-2' } : { rows: [late], next: null },
  })
  await page.says('上拉看更多')
  page.reachBottom()
  await page.says('井盖破损，路面下陷')
  expect(page.text()).toContain('楼道灯不亮')
})

test('a task that arrives while the page is open is marked until it is opened; older ones are not', async () => {
  const page = open({ tasks: { rows: [toAccept('known')], next: null } })
  await page.says('楼道灯不亮')
  const arrived = toAccept('arrived', { title: '水管爆裂', updatedAt: minutesFromNow(1) })
  says({ tasks: { rows: [late, arrived, toAccept('known')], next: null } })
  page.pullDown()
  await page.says('水管爆裂')
  await page.says('水管爆裂新任务')
  for (const older of ['井盖破损，路面下陷', '楼道灯不亮']) expect(page.text()).not.toContain(`${older}新任务`)
  expect(phone.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '有 1 件新任务' }))
  await page.tap('#task-arrived')
  await eventually(() => expect(page.text()).not.toContain('水管爆裂新任务'))
})

test('reminders that are used up are said so, and one tap gets the next', async () => {
  const page = open({ tasks: { rows: [], next: null } })
  await page.says('新任务提醒已用完')
  await page.tap('#get-reminders')
  await page.says('新任务提醒还剩 1 次')
  expect(phone.requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['tmpl-task'] }))
})

test('who turned messages off hears where to turn them on', async () => {
  const page = open({ tasks: { rows: [], next: null } })
  const before = phone.requestSubscribeMessage
  phone.requestSubscribeMessage = fails('requestSubscribeMessage:fail main switch off')
  await page.says('新任务提醒')
  await page.tap('#get-reminders')
  await eventually(() =>
    expect(phone.showModal).toHaveBeenCalledWith(
      expect.objectContaining({ content: expect.stringContaining('打开订阅消息后再领') }),
    ),
  )
  phone.requestSubscribeMessage = before
})

test('without a network the page says so, and what was heard before stays', async () => {
  const page = open({ tasks: noNetwork })
  await page.says('网络不稳')
  says({ tasks: { rows: [late], next: null } })
  await page.tap('#retry')
  await page.says('井盖破损')
  says({ tasks: noNetwork })
  page.pullDown()
  await page.says('网络不稳')
  expect(page.text()).toContain('井盖破损')
})

const own = {
  id: 'a',
  role: 'lead' as const,
  state: 'called' as const,
  due: { step: 'sign' as const, at: minutesFromNow(40.5) },
}

test('a department’s page opens on its parts: in the row its own role, clock and next step', async () => {
  const called = row({
    id: requestId.parse('whistle'),
    status: 'joint',
    due: null,
    actions: ['signPart', 'returnPart', 'comment'],
    part: { ...own, actions: ['signPart', 'returnPart'] },
  })
  const page = open({
    taskCounts: { ...counts, assigned: 0, joint: 1 },
    tasks: ({ group }) => ({ rows: group === 'joint' ? [called] : [], next: null }),
    signPart: view({ status: 'joint' }),
  })
  await page.says('牵头 · 待签收')
  expect(page.text()).toMatch(/还剩 4\d 分钟（.+ \d\d:\d\d 前签收哨声）/)
  await page.tap('#signPart-whistle')
  await eventually(() => expect(whatWasAsked('requests.signPart')).toEqual([{ id: 'whistle', version: 1, part: 'a' }]))
})

test('who checks is led to it; what is rare is a pile only while something lies on it', async () => {
  const toCheck = row({
    status: 'pendingCheck',
    due: { step: 'check', at: minutesFromNow(500) },
    actions: ['check', 'failCheck'],
  })
  const page = open({
    taskCounts: { ...counts, assigned: 0, toCheck: 1 },
    tasks: ({ group }) => ({ rows: group === 'toCheck' ? [toCheck] : [], next: null }),
  })
  await page.says('去核查')
  expect(page.text()).toContain('待核查1')
  expect(page.text()).not.toContain('会办')
  expect(page.text()).not.toContain('已挂起')
})

test('police who are sent copies find them under 抄送我的, with who has each of them, and open them', async () => {
  const copied = row({ id: requestId.parse('copied'), title: '楼上半夜吵闹', actions: ['comment'] })
  const page = open({
    taskCounts: { ...counts, copied: 1 },
    tasks: ({ group }) => ({ rows: group === 'copied' ? [copied] : [], next: null }),
  })
  await page.says('抄送我的1')
  await page.tap('#segment-copied')
  await page.says('楼上半夜吵闹')
  expect(whatWasAsked('requests.tasks').at(-1)).toMatchObject({ group: 'copied' })
  await page.tap('#task-copied')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/worker/pages/task/index?id=copied' }),
  )
})

test('a row tells of its marks, of who joined it, and that it is confidential', async () => {
  const marked = toAccept('marked', { mark: 'red', joins: 4, confidential: true })
  const page = open({ tasks: { rows: [marked], next: null } })
  await page.says('红牌')
  expect(page.text()).toContain('4 人附议')
  expect(page.text()).toContain('保密')
})

test('a supervised task leads to its reply before anything else', async () => {
  const supervised = row({ actions: ['resolve', 'replySupervision'] })
  const page = open({ tasks: { rows: [supervised], next: null } })
  await page.says('去回复督办')
})

test('what he gave away is found under 经手过, says how it stands now, and opens', async () => {
  const away = row({ id: requestId.parse('away'), status: 'merged', actions: [], due: null })
  const page = open({ tasks: { rows: [], next: null } })
  await page.says('没有等您签收的任务')
  says({ tasks: { rows: [away], next: null } })
  await page.tap('#segment-handedOn')
  await page.says('已合并')
  expect(whatWasAsked('requests.tasks').at(-1)).toMatchObject({ group: 'handedOn' })
  await page.tap('#task-away')
  expect(phone.navigateTo).toHaveBeenLastCalledWith(
    expect.objectContaining({ url: '/worker/pages/task/index?id=away' }),
  )
})
