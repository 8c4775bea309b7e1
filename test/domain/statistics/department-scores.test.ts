import { noticesFor } from '../../../domain/notification/notices-for'
import type { Joint, Part, Request } from '../../../domain/request/request'
import { departmentRatings } from '../../../domain/statistics/department-ratings'
import { departmentScores, type BodyRating } from '../../../domain/statistics/department-scores'
import { sampleAssessment } from '../../../scripts/sample/assessment'
import { codes, now, posts, requestIn } from '../../support/requests'

const closed = (change: Partial<Joint> = {}, ...parts: Partial<Part>[]): Request => {
  const request = requestIn.joint()
  const joint = request.joint!
  return {
    ...request,
    status: 'closed',
    joint: {
      ...joint,
      closedAt: now,
      ...change,
      parts: joint.parts.map((part, i) => ({
        ...part,
        state: 'reported',
        rating: { level: 5, text: '来得快' },
        ...parts[i],
      })),
    },
  }
}

describe('what a closed whistle says of each department', () => {
  test('names its post, its role, who rated it and for what', () => {
    expect(departmentRatings(closed({}, { rating: { level: 2, text: '' } }))).toEqual([
      {
        part: expect.stringMatching(/-1$/),
        post: posts.enforcement.id,
        role: 'lead',
        by: 'communityDesk',
        from: codes.community,
        level: 2,
        matters: ['占道经营'],
        late: [],
        at: now,
      },
      expect.objectContaining({ post: posts.fire.id, role: 'assist', level: 5 }),
    ])
  })

  test.each<[string, Request, (number | null)[]]>([
    ['one that was let go is not assessed', closed({}, { state: 'released', rating: null }), [5]],
    ['one that nobody rated counts as such', closed({}, {}, { rating: null }), [5, null]],
    ['a request that was split is nobody’s assessment', closed({ kind: 'split' }), []],
    ['a whistle that goes on says nothing yet', closed({ closedAt: null }), []],
    ['a request without a whistle says nothing', requestIn.closed(), []],
  ])('%s', (_, request, levels) => {
    expect(departmentRatings(request).map(({ level }) => level)).toEqual(levels)
  })

  test('goes to the assessment when the whistle is closed, and with no other event', () => {
    const request = closed()
    const event = request.events.at(-1)!
    const sent = (type: typeof event.type) =>
      noticesFor(request, { ...event, type })
        .filter(({ to }) => to.kind === 'assessment')
        .map(({ rating }) => rating?.post)
    expect(sent('jointClosed')).toEqual([posts.enforcement.id, posts.fire.id])
    expect(sent('confirmed')).toEqual([])
    expect(sent('reopened')).toEqual([])
  })
})

describe('the scores of a year', () => {
  const rating = (department: string, area: string, over: Partial<BodyRating> = {}): BodyRating => ({
    department,
    area,
    by: 'streetDesk',
    level: 5,
    late: [],
    ...over,
  })

  test('the same department in two streets is two bodies, the best of all comes first, those without a basis last', () => {
    const scores = departmentScores(
      [
        rating('water', codes.district, { by: 'communityDesk' }),
        rating('squadron', 'street-2', { level: 3 }),
        rating('squadron', 'street-1'),
        rating('squadron', 'street-1', { level: 4, late: ['sign', 'report'] }),
      ],
      sampleAssessment,
    )
    expect(scores).toEqual([
      {
        department: 'squadron',
        area: 'street-1',
        score: 92.5,
        grade: 'good',
        rated: 2,
        unrated: 0,
        inTime: { sign: 1, contact: 2, report: 1 },
      },
      {
        department: 'squadron',
        area: 'street-2',
        score: 70,
        grade: 'ordinary',
        rated: 1,
        unrated: 0,
        inTime: { sign: 1, contact: 1, report: 1 },
      },
      {
        department: 'water',
        area: codes.district,
        score: null,
        grade: null,
        rated: 1,
        unrated: 0,
        inTime: { sign: 1, contact: 1, report: 1 },
      },
    ])
  })

  test('of nobody when nobody was rated', () => {
    expect(departmentScores([], sampleAssessment)).toEqual([])
  })
})
