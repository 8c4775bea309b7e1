import { areaCode, commentId, commitmentId } from '../../../contract/ids'
import { publicCommitment } from '../../support/commitments'
import { eventually } from '../../support/eventually'
import { everyday, phone, startPhone } from '../../support/phone'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community, communityView, me, minutesFromNow, settings } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'

beforeAll(startPhone)
afterEach(closePages)

const year = new Date().getFullYear()
const named = { code: community, name: '青檀社区' }
const view = (...commitments: ReturnType<typeof publicCommitment>[]) => ({ community: named, commitments, next: null })
const choose = async (page: ReturnType<typeof openPage>, level: number) => {
  await page.tap(`#rate-${level}`)
  await eventually(() => expect(page.has('.star-level-chosen')).toBe(true))
}
const open = (appraisal: Replies['appraisal'], query: Record<string, string> = { community }) => {
  serverSays({ ...everyday, areas: { communities: { communities: [communityView] } }, appraisal })
  return openPage('member/pages/public-commitments/index', query)
}

test('photos show everybody what was done', async () => {
  const done = { state: 'completed', completedAt: minutesFromNow(-1), evidence: '上门 6 户' } as const
  const page = open({ commitments: view(publicCommitment({ ...done, photos: ['https://photos/1.jpg'] })) })
  await page.says('上门 6 户')
  await page.tap('.photo')
  const shown = expect.objectContaining({ urls: ['https://photos/1.jpg'] }) as unknown
  await eventually(() => expect(phone.previewImage).toHaveBeenLastCalledWith(shown))
})

test('a resident comes here from 我的, to his own community; who has not said where he lives chooses one', async () => {
  serverSays(everyday)
  await openPage('pages/me/index').tap('#commitments')
  const opened = (url: string) => expect(phone.navigateTo).toHaveBeenLastCalledWith(expect.objectContaining({ url }))
  opened(`/member/pages/public-commitments/index?community=${community}`)
  closePages()
  serverSays({ people: { settings, me: { ...me, home: null } } })
  const page = openPage('pages/me/index')
  await page.says('还没有选')
  await page.tap('#commitments')
  opened('/member/pages/public-commitments/index')
  const chosen = open({ commitments: view(publicCommitment()) }, {})
  await chosen.tap('#nothing-yet-action')
  await chosen.tap(`#community-${community}`)
  await chosen.says('每月上门为老人理发一次')
  expect(whatWasAsked('appraisal.commitments')).toEqual([{ community, year, by: 'unit' }])
})

test('each promise says whose it is, how far it is, what others and I think; rating is offered only to who may', async () => {
  const rated = publicCommitment({
    id: commitmentId.parse('rated'),
    state: 'completed',
    completedAt: minutesFromNow(-1),
    evidence: '上门 6 户',
    rating: { average: 3.6, count: 5 },
    mine: { level: 4, comment: '理得好' },
    mayRate: false,
  })
  const page = open({ commitments: view(publicCommitment(), rated) })
  await page.says('示例单位党支部正在做每月上门为老人理发一次还没有居民评价')
  expect(page.text()).toMatch(/已完成.*完成：上门 6 户满意 3.6 分 · 5 人评价我的评价★★★★☆满意理得好/)
  expect(['commitment-1', 'rated'].map((id) => page.has(`#rate-${id}`))).toEqual([true, false])
  expect(['commitment-1', 'rated'].map((id) => page.has(`#comments-${id}`))).toEqual([false, true])
})

test('a rating needs a level, words are optional, and the list shows it at once', async () => {
  const after = publicCommitment({
    rating: { average: 5, count: 1 },
    mine: { level: 5, comment: '' },
    mayRate: false,
  })
  const page = open({ commitments: view(publicCommitment()), rate: after })
  await page.tap('#rate-commitment-1')
  await page.says('您满意吗')
  await page.tap('#send-rating')
  expect(whatWasAsked('appraisal.rate')).toEqual([])
  await choose(page, 5)
  await page.tap('#send-rating')
  await page.says('我的评价★★★★★非常满意')
  expect(page.has('#rate-commitment-1')).toBe(false)
  expect(whatWasAsked('appraisal.rate')).toEqual([{ commitment: 'commitment-1', level: 5, comment: '' }])
})

test('words that are refused stay on the sheet to be changed; who has rated before sees what he said', async () => {
  const page = open({ commitments: view(publicCommitment()), rate: refuse('riskyText') })
  await page.tap('#rate-commitment-1')
  await choose(page, 1)
  await page.enter('#rate-words', '违规样例')
  await page.tap('#send-rating')
  await eventually(() => expect(whatWasAsked('appraisal.rate')).toHaveLength(1))
  expect(page.has('#send-rating')).toBe(true)
  const before = publicCommitment({ mine: { level: 2, comment: '' }, mayRate: false })
  serverSays({ ...everyday, appraisal: { commitments: view(before), rate: refuse('alreadyRated') } })
  await eventually(async () => {
    await page.tap('#send-rating')
    expect(whatWasAsked('appraisal.rate')).toHaveLength(1)
  })
  await page.says('我的评价★★☆☆☆不满意')
  expect(page.has('#send-rating')).toBe(false)
})

const said = (text: string, isShown = true) => ({
  ...{ id: commentId.parse(`said-${text.length}`), at: minutesFromNow(-5), level: 4 as const },
  ...{ text, isShown },
})

test('a desk takes a comment down where it reads it, and sees which ones others do not read', async () => {
  const page = open({
    commitments: view(publicCommitment({ rating: { average: 4, count: 2 } })),
    comments: { comments: [said('理得好'), said('骗人', false)], mayJudge: true, next: null },
    judgeComment: ({ isShown }) => said('理得好', isShown),
  })
  await page.tap('#comments-commitment-1')
  await page.says('别人看不到')
  expect(page.text()).toContain('展示给大家')
  await page.tap('#judge-said-3')
  await eventually(() => expect(page.text()).not.toContain('不展示'))
  expect(whatWasAsked('appraisal.judgeComment')).toEqual([{ comment: 'said-3', isShown: false }])
})

test('what residents say is read page by page, without names', async () => {
  const page = open({
    commitments: view(publicCommitment({ rating: { average: 4, count: 2 } })),
    comments: ({ cursor }) =>
      cursor === undefined
        ? { comments: [said('理得好')], mayJudge: false, next: 'more' }
        : { comments: [said('都很及时')], mayJudge: false, next: null },
  })
  await page.tap('#comments-commitment-1')
  await page.says('理得好')
  await page.tap('#more-comments')
  await page.says('很及时')
  expect(page.text()).toContain('理得好')
  expect(page.has('#more-comments')).toBe(false)
})

test('a rating without words is no comment, and the sheet says so', async () => {
  const page = open({
    commitments: view(publicCommitment({ rating: { average: 4, count: 2 } })),
    comments: { comments: [], mayJudge: false, next: null },
  })
  await page.tap('#comments-commitment-1')
  await page.says('还没有人写评语')
})

test('last year and another community are a tap away, and the end of a page brings the next one', async () => {
  const other = areaCode.parse('990101001002')
  serverSays(everyday)
  const page = open({
    commitments: ({ year: asked, cursor }) => ({
      community: named,
      commitments:
        asked < year
          ? []
          : [publicCommitment({ id: commitmentId.parse(cursor ?? 'first'), text: `承诺 ${cursor ?? '一'}` })],
      next: cursor === undefined && asked === year ? '二' : null,
    }),
  })
  await page.says('承诺 一')
  page.reachBottom()
  await page.says('承诺 二')
  await page.tap(`#segment-${year - 1}`)
  await page.says('这一年还没有单位承诺')
  serverSays({
    ...everyday,
    areas: { communities: { communities: [{ ...communityView, code: other, name: '榆园社区' }] } },
    appraisal: { commitments: { community: { code: other, name: '榆园社区' }, commitments: [], next: null } },
  })
  await page.tap('#other-community')
  await page.tap(`#community-${other}`)
  await eventually(() =>
    expect(whatWasAsked('appraisal.commitments')).toEqual([{ community: other, year, by: 'unit' }]),
  )
})

test('no network: it can be tried again', async () => {
  await open({ commitments: noNetwork }).says('再试一次')
})
