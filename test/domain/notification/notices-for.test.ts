import fc from 'fast-check'
import { requestEventType, type RequestEventType } from '../../../contract/vocabulary/request-event'
import { noticesFor, noticeTable } from '../../../domain/notification/notices-for'
import { rejectResult } from '../../../domain/request/reject-result'
import type { Request } from '../../../domain/request/request'
import { act, actors, assigneeOf, hoursAfter, level, posts, raised, requestIn } from '../../support/requests'
import { walks } from '../../support/walks'

const told = (request: Request) =>
  noticesFor(request, request.events.at(-1)!).map(({ to, template, title }) => [to.id, template, title])

const resident = actors.resident.person
const [worker, colleague, desk] = [posts.worker.id, posts.colleague.id, posts.desk.id]

const asked = () => act(requestIn.inProgress(), 'ask', actors.worker)

/** Each event as it usually happens, and who hears of it. */
const audience: Readonly<Record<RequestEventType, readonly [happened: () => Request, heard: readonly string[][]]>> = {
  raised: [raised, [[worker, 'taskArrived', '新任务']]],
  accepted: [requestIn.inProgress, [[resident, 'requestProgress', '已签收']]],
  arrived: [() => act(requestIn.inProgress(), 'arrive', actors.worker), [[resident, 'requestProgress', '已到现场']]],
  asked: [asked, [[resident, 'requestProgress', '有个问题想问您']]],
  answered: [() => act(asked(), 'answer', actors.resident), [[worker, 'taskArrived', '居民已回答']]],
  resolved: [requestIn.resolved, [[resident, 'resultToConfirm', '已办好，请您确认']]],
  returned: [
    requestIn.pendingDispatch,
    [
      [desk, 'taskArrived', '退回待派遣'],
      [resident, 'requestProgress', '正在换人办理'],
    ],
  ],
  reassigned: [
    () => act(requestIn.pendingDispatch(), 'reassign', actors.desk),
    [
      [colleague, 'taskArrived', '新任务'],
      [resident, 'requestProgress', '已重新派遣'],
    ],
  ],
  confirmed: [requestIn.closed, [[worker, 'taskArrived', '确认已解决']]],
  resultRejected: [
    () => act(requestIn.resolved(), 'rejectResult', actors.resident),
    [[worker, 'taskArrived', '还没解决']],
  ],
  rated: [() => act(requestIn.closed(), 'rate', actors.resident), [[worker, 'taskArrived', '收到评价']]],
  withdrawn: [requestIn.withdrawn, [[worker, 'taskArrived', '居民已撤回']]],
  autoClosed: [
    () => act(requestIn.resolved(), 'autoClose', 'system', hoursAfter(200)),
    [[resident, 'requestProgress', '已自动办结']],
  ],
}

describe('who is told', () => {
  test.each(requestEventType.options)('when it is %s', (type) => {
    const [happened, heard] = audience[type]
    const request = happened()
    expect(request.events.at(-1)!.type).toBe(type)
    expect(told(request)).toEqual(heard)
  })

  test('a result that is rejected again goes to the desk, which hears of it', () => {
    const again = act(act(requestIn.resolved(), 'rejectResult', actors.resident), 'resolve', actors.worker)
    expect(told(act(again, 'rejectResult', actors.resident))).toEqual([[desk, 'taskArrived', '还没解决']])
  })

  test('whoever withdrew before anybody worked on it disturbs only the one it lay with', () => {
    expect(told(act(requestIn.pendingDispatch(), 'withdraw', actors.resident))).toEqual([
      [desk, 'taskArrived', '居民已撤回'],
    ])
  })
})

describe('what is said', () => {
  const textsOf = (request: Request) => noticesFor(request, request.events.at(-1)!).map(({ text }) => text)

  test.each<[string, () => Request, readonly string[]]>([
    ['a new task: what and where', raised, ['公共照明：路灯不亮（青檀社区 03 网格）']],
    ['who accepted it', requestIn.inProgress, ['青檀社区 03 网格员 已签收，会尽快处理']],
    ['the question itself', asked, ['几号楼前面的灯？']],
    ['the answer itself', () => act(asked(), 'answer', actors.resident), ['三号楼前面']],
    ['what was done, by whom', requestIn.resolved, ['青檀社区 03 网格员：已换灯泡']],
    [
      'why it comes back, and to the resident only where it went',
      requestIn.pendingDispatch,
      ['青檀社区 03 网格员 退回：不在我的网格。公共照明：路灯不亮（青檀社区 03 网格）', '已交 青檀社区工作台 重新派遣'],
    ],
    [
      'what is still wrong',
      () => act(requestIn.resolved(), 'rejectResult', actors.resident),
      ['还是不亮。公共照明：路灯不亮（青檀社区 03 网格）'],
    ],
    ['how it was rated', () => act(requestIn.closed(), 'rate', actors.resident), ['非常满意']],
  ])('%s', (_, happened, texts) => {
    expect(textsOf(happened())).toEqual(texts)
  })

  test('a sentence that has its full stop gets no second one', () => {
    const command = rejectResult({ reason: '还是不亮。', photos: [] }, assigneeOf(posts.desk), level)
    const request = act(requestIn.resolved(), 'rejectResult', actors.resident, hoursAfter(1), command)
    expect(textsOf(request)[0]).toBe('还是不亮。公共照明：路灯不亮（青檀社区 03 网格）')
  })

  test('a long text is shortened between characters, never within one', () => {
    const [text] = textsOf(raised({ text: `${'很'.repeat(29)}🔥🔥🔥` }))
    expect(text).toBe(`公共照明：${'很'.repeat(29)}🔥（青檀社区 03 网格）`)
  })

  test('a building is named with its grid', () => {
    const { place } = raised()
    expect(textsOf(raised({ place: { ...place, buildingName: '三号楼' } }))).toEqual([
      '公共照明：路灯不亮（青檀社区 03 网格三号楼）',
    ])
  })

  test('the title of a task fits where WeChat takes five characters and nothing but characters', () => {
    const titles = Object.values(noticeTable).flatMap((rows) =>
      rows.filter(({ template }) => template === 'taskArrived').map(({ title }) => title),
    )
    expect(titles.filter((title) => !/^\p{Script=Han}{1,5}$/u.test(title))).toEqual([])
  })
})

describe('what is never said', () => {
  const lives = fc.sample(walks, { numRuns: 150, seed: 11 })
  const notices = lives.flatMap(({ start, steps }) =>
    [start, ...steps.filter(({ before, after }) => after !== before).map(({ after }) => after)].flatMap((request) =>
      noticesFor(request, request.events.at(-1)!).map((notice) => ({ request, words: notice.title + notice.text })),
    ),
  )

  test('an OPENID', () => {
    expect(notices.length).toBeGreaterThan(500)
    expect(notices.filter(({ words }) => words.includes('openid-of-'))).toEqual([])
  })

  test('the name of a resident who wants to stay anonymous', () => {
    const anonymous = notices.filter(({ request }) => request.reporter.anonymous)
    expect(anonymous.length).toBeGreaterThan(200)
    expect(anonymous.filter(({ request, words }) => words.includes(request.reporter.name))).toEqual([])
  })

  test('nothing at all, or the name of something missing', () => {
    expect(notices.filter(({ words }) => words === '' || /undefined|null|\[object/.test(words))).toEqual([])
  })
})
