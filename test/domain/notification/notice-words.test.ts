import fc from 'fast-check'
import { noticeTable } from '../../../domain/notification/notice-table'
import { noticesFor } from '../../../domain/notification/notices-for'
import { rejectResult } from '../../../domain/request/reject-result'
import type { Request } from '../../../domain/request/request'
import { act, actors, assigneeOf, hoursAfter, level, posts, raised, requestIn } from '../../support/requests'
import { walks } from '../../support/walks'

const asked = () => act(requestIn.inProgress(), 'ask', actors.worker)

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
    const command = rejectResult(
      { reason: '还是不亮。', photos: [] },
      { desk: assigneeOf(posts.desk), isManned: true },
      level,
    )
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
      noticesFor(request, request.events.at(-1)!)
        // Only people and posts are spoken to: a request that was merged follows, the assessment counts.
        .filter(({ to }) => to.kind === 'person' || to.kind === 'post')
        .map((notice) => ({ request, words: notice.title + notice.text })),
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
