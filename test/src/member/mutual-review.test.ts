import { does, everyday, phone, startPhone } from '../../support/phone'
import { mutualReview, readyReview, reviewForm } from '../../support/mutual-reviews'
import { noNetwork, refuse, serverSays, whatWasAsked, type Replies } from '../../support/replies'
import { community } from '../../support/resident'
import { closePages, openPage } from '../../support/weapp'
import { eventually } from '../../support/eventually'

beforeAll(startPhone)
afterEach(closePages)

const open = (appraisal: Replies['appraisal'], query: Record<string, string> = { unit: 'unit-1' }) => {
  serverSays({ ...everyday, appraisal })
  return openPage('member/pages/mutual-review/index', query)
}

test('who writes for a unit says what it did and how it finds the community, and sees that the other has handed in but not what', async () => {
  const sides = { ...mutualReview().sides, community: { isIn: true, version: 0, form: null } }
  const handed = mutualReview({ sides: { ...sides, unit: { isIn: true, version: 1, form: reviewForm() } } })
  const page = open({ review: mutualReview({ sides }), handInReview: handed })
  await page.says('请您填写')
  expect(page.text()).toContain('社区述职已提交，暂不可见')
  await page.tap('#hand-in')
  expect(whatWasAsked('appraisal.handInReview')).toEqual([])
  await page.enter('#review-report', '全年服务 20 次')
  await page.tap('#chip-good')
  await page.enter('#review-words', '对接及时')
  await page.says('对方看不到您写的')
  await page.tap('#hand-in')
  await page.says('您提交的，公布前还可以改')
  expect(whatWasAsked('appraisal.handInReview')).toEqual([
    { unit: 'unit-1', year: 2026, version: 0, report: '全年服务 20 次', grade: 'good', words: '对接及时' },
  ])
})

test('when both are in the rating stands and only the report can be changed', async () => {
  const page = open({ review: readyReview({ own: 'unit', mayPublish: false }) })
  await page.says('双方都已提交，不能再改')
  expect([page.has('#chip-good'), page.has('#review-words'), page.has('#review-report')]).toEqual([false, false, true])
  expect(page.text()).toContain('社区评单位一般来得少')
})

test('a desk above reads both and publishes after a question; then nothing is left to be done', async () => {
  const published = readyReview({ pile: 'published', mayPublish: false })
  const page = open({ review: readyReview(), publishReview: published })
  await page.says('单位评社区好对接及时')
  phone.showModal = does(() => ({ confirm: false, cancel: true }))
  await page.tap('#publish-review')
  expect(whatWasAsked('appraisal.publishReview')).toEqual([])
  phone.showModal = does(() => ({ confirm: true, cancel: false }))
  await page.tap('#publish-review')
  await page.says('结果已经公布，不能再改')
  expect(page.has('#publish-review')).toBe(false)
  expect(whatWasAsked('appraisal.publishReview')).toEqual([{ unit: 'unit-1', year: 2026, version: 2 }])
})

test('who comes too late reads why, and what stands now', async () => {
  const page = open({ review: readyReview(), publishReview: refuse('stale') })
  await page.says('公布结果')
  phone.showModal = does(() => ({ confirm: true, cancel: false }))
  serverSays({
    ...everyday,
    appraisal: { review: readyReview({ pile: 'published', mayPublish: false }), publishReview: refuse('stale') },
  })
  await page.tap('#publish-review')
  await page.says('结果已经公布')
})

test('out of season nothing can be written; without a network it can be tried again', async () => {
  const closed = open({ review: mutualReview({ isOpen: false }) })
  await closed.says('填写期已过')
  expect(closed.has('#hand-in')).toBe(false)
  closePages()
  await open({ review: noNetwork }).says('再试一次')
})

test('residents read the results of a community, with who has handed nothing in', async () => {
  const { unit, unitName, communityName, year, figures } = readyReview()
  const review = { unit, unitName, communityName, year, figures, publishedAt: new Date() }
  serverSays({
    ...everyday,
    appraisal: {
      publishedReviews: {
        community: { code: community, name: '青檀社区' },
        reviews: [{ ...review, sides: { unit: reviewForm(), community: null } }],
        next: null,
      },
    },
  })
  const page = openPage('member/pages/public-reviews/index', { community })
  await page.says('单位评社区好对接及时')
  expect(page.text()).toContain('社区述职未提交')
  expect(whatWasAsked('appraisal.publishedReviews')).toEqual([{ community }])
  closePages()
  serverSays({
    ...everyday,
    appraisal: { publishedReviews: { community: { code: community, name: '青檀社区' }, reviews: [], next: null } },
  })
  await openPage('member/pages/public-reviews/index', { community }).says('还没有公布过')
  await eventually(() => expect(whatWasAsked('appraisal.publishedReviews')).toHaveLength(1))
})

test('who opens the page of the reviews without a community chooses one first', async () => {
  serverSays(everyday)
  await openPage('member/pages/public-reviews/index').says('先选一个社区')
  expect(whatWasAsked('appraisal.publishedReviews')).toEqual([])
})
