import { eventually } from '../../support/eventually'
import { everyday, noReminderLeft, startPhone } from '../../support/phone'
import { refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { gridView, me, placeView } from '../../support/resident'
import { worker as gridWorker } from '../../support/staff'
import { unit } from '../../support/units'
import { anUploadedPhoto, uploadsArrive } from '../../support/uploads'
import { closePages, openPage } from '../../support/weapp'
import { wishRow } from '../../support/wish-rows'

beforeAll(() => {
  startPhone()
  uploadsArrive()
})
afterEach(closePages)

const open = (page: string, wishes: Replies['wishes'], query: Record<string, string> = {}) => {
  serverSays({ ...everyday, wishes })
  return openPage(page, query)
}
const listing = (...wishes: ReturnType<typeof wishRow>[]) => ({ wishes, next: null })

test('a member sees who comes first, and whom to call only once he has it', async () => {
  const contact = { name: '李奶奶', phone: '13812345678', door: '二单元 301' }
  const claimed = wishRow('a', { state: 'claimed', isClaimer: true, contact })
  const page = open('member/pages/wishes/index', {
    list: ({ pile }) => (pile === 'mine' ? listing(claimed) : listing(wishRow('a'))),
    claim: claimed,
  })
  await page.says('优先')
  expect(page.text()).not.toContain('李奶奶')
  await page.tap('#claim-a')
  await page.says('李奶奶 · 13812345678 · 二单元 301')
  expect(whatWasAsked('wishes.claim')).toEqual([{ wish: 'a' }])
})

test('what somebody else has taken meanwhile is said to be, and the list is read anew', async () => {
  const page = open('member/pages/wishes/index', { list: listing(wishRow('a')), claim: refuse('wishTaken') })
  await page.tap('#claim-a')
  await eventually(() => expect(whatWasAsked('wishes.list')).toHaveLength(2))
})

test('what was done is told with how long it took, and not before both are said', async () => {
  const row = wishRow('a', { state: 'claimed', isClaimer: true })
  const page = open('member/pages/wishes/index', { list: listing(row), finish: wishRow('a', { state: 'done' }) })
  await page.tap('#finish-a')
  await page.says('请选大约用了多久')
  await page.tap('#chip-60')
  await page.says('请写一句做了什么')
  await page.enter('#sheet-text', '药买好送到家')
  await page.tap('#add-photo')
  await page.says('只有提心愿的人、您和社区看得到')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('wishes.finish')).toEqual([
      { wish: 'a', note: '药买好送到家', minutes: 60, photos: [anUploadedPhoto] },
    ]),
  )
})

test('who asked says that it is done, with stars and thanks, or withdraws what nobody has done', async () => {
  const done = {
    at: new Date('2026-11-21T08:00:00+08:00'),
    note: '药买好送到家',
    minutes: 40,
    photos: ['https://test/a.jpg'],
    checking: 1,
  }
  const page = open('member/pages/my-wishes/index', {
    mine: listing(wishRow('a', { isOwn: true }), wishRow('b', { isOwn: true, state: 'done', done })),
    withdraw: wishRow('a', { state: 'closed', outcome: 'withdrawn' }),
    confirm: wishRow('b', { state: 'closed', outcome: 'confirmed' }),
  })
  await page.says('办了：药买好送到家（40 分钟）')
  expect(page.text()).toContain('1 张照片正在检查')
  expect(['a', 'b'].map((id) => page.has(`#answer-${id}`))).toEqual([false, true])
  await page.tap('#answer-b')
  await page.tap('#star-wish-4')
  await page.says('★★★★☆满意')
  await page.tap('#wish-answer')
  await eventually(() => expect(whatWasAsked('wishes.confirm')).toEqual([{ wish: 'b', thanks: '', rating: 4 }]))
  await page.tap('#withdraw-a')
  await eventually(() => expect(whatWasAsked('wishes.withdraw')).toEqual([{ wish: 'a' }]))
})

test('a grid worker has another one looked for, with a reason, only where somebody has claimed it', async () => {
  const mine = listing(wishRow('a'), wishRow('b', { state: 'claimed', version: 2 }))
  const people = { ...everyday.people, me: { ...me, workplaces: ['worker' as const] } }
  serverSays({ people, wishes: { mine, release: wishRow('b', { version: 3 }) } })
  const page = openPage('member/pages/grid-help/index')
  await page.tap('#release-b')
  expect(page.has('#release-a')).toBe(false)
  await page.says('为什么另找人')
  await page.enter('#sheet-text', '联系不上')
  await page.tap('#sheet-confirm')
  await eventually(() =>
    expect(whatWasAsked('wishes.release')).toEqual([{ wish: 'b', version: 2, reason: '联系不上' }]),
  )
})

test('a grid worker sees which units have reported in to his grid', async () => {
  const people = { ...everyday.people, me: { ...me, workplaces: ['worker' as const] } }
  const here = { ...unit({ state: 'reportedIn' }), grid: { code: gridView.code, name: '03 网格' } }
  serverSays({ people, wishes: { mine: listing() }, reporting: { ofGrids: { units: [here], next: null } } })
  const page = openPage('member/pages/grid-help/index')
  await page.tap('#segment-units')
  await page.says('示例单位党支部已报到单位党组织 · 在职党员 30 人 · 03 网格能提供：会议室一间联系人：联系人甲')
})

test('one tap fills what a grid worker calls for; he reads how many of the team WeChat has reached', async () => {
  const kinds = { kinds: [{ code: 'dailyCare', name: '生活照料' }] }
  const ask = { ...wishRow('a', { isUrgent: true }), called: { people: 5, byWeChat: 2 } }
  serverSays({
    people: { ...everyday.people, me: { ...gridWorker, phone: '13812345670' } },
    areas: { locate: placeView },
    wishes: { kinds, ask },
  })
  await openPage('pages/me/index').says(gridWorker.name)
  const page = openPage('member/pages/ask-wish/index', { as: 'worker', urgent: '1' })
  await page.says('生活照料')
  await page.says('青檀社区 03 网格')
  await page.tap('#submit-wish')
  await page.says('请写怎么称呼')
  expect(page.text()).toContain('先填了您的，可以改')
  await page.tap('#chip-child')
  await page.tap('#chip-fall')
  await page.tap('#submit-wish')
  await page.says('已叫志愿服务队 5 人，微信已提醒 2 人')
  expect(whatWasAsked('wishes.ask')).toMatchObject([
    { words: '老人摔倒，扶不起来', kind: 'dailyCare', group: 'elder', when: '现在', isUrgent: true },
  ])
  expect(whatWasAsked('wishes.ask')).toMatchObject([{ name: '老人', phone: '13812345670' }])
})

test('who claims is asked for a reminder when WeChat can send him none, and only then', async () => {
  const claiming = { list: listing(wishRow('a')), claim: wishRow('a', { state: 'claimed', isClaimer: true }) }
  serverSays({ ...noReminderLeft, wishes: claiming })
  await openPage('pages/me/index').says('居民 0001')
  const page = openPage('member/pages/wishes/index')
  await page.tap('#claim-a')
  await eventually(() => expect(whatWasAsked('wishes.claim')).toHaveLength(1))
  expect(whatWasAsked('inbox.grant')).toMatchObject([{ answers: { taskArrived: 'accept' } }])
  closePages()
  serverSays({ ...everyday, wishes: claiming })
  await openPage('pages/me/index').says('还可提醒 2 次')
  await openPage('member/pages/wishes/index').tap('#claim-a')
  await eventually(() => expect(whatWasAsked('wishes.claim')).toHaveLength(1))
})

test('of 580 it is said what it is not for, and what is missing stands at its field', async () => {
  const kinds = { kinds: [{ code: 'errands', name: '代办跑腿' }] }
  const page = open('member/pages/ask-wish/index', { kinds }, { as: 'resident', urgent: '1' })
  await page.says('有生命危险先打 120，着火打 119，报警打 110。')
  await page.says('代办跑腿')
  await page.tap('#submit-wish')
  await page.says('请选帮什么忙')
  expect(whatWasAsked('wishes.ask')).toEqual([])
})

test('whom a grid worker calls for keeps the name that was typed, whatever is tapped; who calls for himself types his own', async () => {
  const kinds = { kinds: [{ code: 'dailyCare', name: '生活照料' }] }
  const people = { ...everyday.people, me: { ...gridWorker, phone: '13812345670' } }
  serverSays({ people, areas: { locate: placeView }, wishes: { kinds, ask: refuse('noGrid') } })
  await openPage('pages/me/index').says(gridWorker.name)
  const page = openPage('member/pages/ask-wish/index', { as: 'worker', urgent: '1' })
  await page.says('帮的是谁，怎么称呼')
  await page.enter('#wish-name', '李奶奶')
  await page.enter('#wish-phone', '13900001111')
  await eventually(() => expect(page.text()).not.toContain('先填了您的'))
  await page.tap('#chip-fall')
  await page.says('青檀社区 03 网格')
  await page.tap('#submit-wish')
  await eventually(() => expect(whatWasAsked('wishes.ask')).toMatchObject([{ name: '李奶奶', group: 'elder' }]))
  closePages()
  const own = open('member/pages/ask-wish/index', { kinds }, { as: 'resident', urgent: '1' })
  await own.tap('#chip-fall')
  await own.tap('#submit-wish')
  await own.says('请写怎么称呼')
})
