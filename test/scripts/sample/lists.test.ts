import { postTable } from '../../../contract/post-table'
import { forceLabels } from '../../../contract/vocabulary/force'
import { serviceClass } from '../../../contract/vocabulary/service-class'
import { isRefused } from '../../../domain/refused'
import { calledPosts } from '../../../domain/whistle/called'
import { sampleDistrict } from '../../../scripts/sample'
import { sampleAccessItems } from '../../../scripts/sample/access-list'
import { sampleCategories } from '../../../scripts/sample/categories'
import { sampleDepartments } from '../../../scripts/sample/departments'
import { samplePostTable } from '../../../scripts/sample/post-table'
import { sampleMatters } from '../../../scripts/sample/whistle/matters'
import { sampleWhistleTypes } from '../../../scripts/sample/whistle/types'
import { toMatter } from '../../../server/repositories/documents/whistle'

const matters = sampleMatters()
const district = sampleDistrict({ size: 'demo', now: new Date('2026-03-02T01:00:00Z') })
const streets = district.areas.filter(({ tier }) => tier === 1)
const hasTwins = (values: readonly string[]): boolean => new Set(values).size < values.length

describe('the list of whistle matters', () => {
  test('has 157 rows, numbered without gaps, no two called the same', () => {
    expect(matters.map(({ _id }) => Number(_id))).toEqual(Array.from({ length: 157 }, (_, i) => i + 1))
    expect(hasTwins(matters.map(({ name }) => name))).toBe(false)
  })

  test('names no department twice in a row', () => {
    expect(matters.filter(({ lead, assist }) => hasTwins([lead, ...assist]))).toEqual([])
  })

  test('fits every category of enforcement', () => {
    const fitted = new Set(matters.flatMap(({ categories }) => categories))
    const bare = sampleCategories().filter(({ _id, module }) => module === 'enforcement' && !fitted.has(_id))
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  test('has rows for each type of whistle', () => {
    for (const { _id } of sampleWhistleTypes()) {
      expect(matters.filter(({ types }) => types.includes(_id)).length).toBeGreaterThan(30)
    }
  })
})

describe('the departments', () => {
  const postsFor = (street: string) =>
    district.posts
      .filter(({ area, holder }) => holder !== null && [street, district.areas[0]!._id].includes(area))
      .map(({ _id, name, department, area }) => ({ post: _id, name, department: department ?? '', area }))

  test('are all there in every street, held by somebody, for each of the 157 matters', () => {
    for (const { _id: street } of streets) {
      const posts = postsFor(street)
      const lost = matters.filter((row) =>
        isRefused(
          calledPosts({ matters: [toMatter(row)], named: [], joint: true, departments: sampleDepartments }, posts),
        ),
      )
      expect(lost.map(({ name }) => name)).toEqual([])
    }
  })

  test('have a code and a name each, and every force of 1+6+N among them', () => {
    expect(hasTwins(sampleDepartments.map(({ code }) => code))).toBe(false)
    expect(hasTwins(sampleDepartments.map(({ name }) => name))).toBe(false)
    const forces = new Set(sampleDepartments.flatMap(({ force }) => force ?? []))
    expect([...forces].sort()).toEqual(Object.keys(forceLabels).sort())
  })
})

describe('the community access list', () => {
  const items = sampleAccessItems()

  test('has 40 tasks that are allowed, more than 20 that are cancelled, and 15 activities cleared away', () => {
    const count = (kind: string, ...subjects: string[]) =>
      items.filter((item) => item.kind === kind && subjects.includes(item.subject)).length
    expect(count('allowed', 'task')).toBe(40)
    expect(count('cancelled', 'task', 'certificate')).toBe(26)
    expect(count('cancelled', 'activity')).toBe(15)
    expect(items.map(({ _id }) => Number(_id))).toEqual(Array.from({ length: 81 }, (_, i) => i + 1))
    expect(hasTwins(items.map(({ name }) => name))).toBe(false)
  })

  test('tells what to do in place of each certificate', () => {
    expect(items.filter(({ subject, instead }) => subject === 'certificate' && instead === '')).toEqual([])
  })
})

describe('the post table', () => {
  const posts = samplePostTable()

  test('has two posts or more of each of the eight classes, no two called the same', () => {
    for (const of of serviceClass.options)
      expect(posts.filter((post) => post.class === of).length).toBeGreaterThanOrEqual(2)
    expect(hasTwins(posts.map(({ name }) => name))).toBe(false)
    expect(posts.map(({ _id }) => Number(_id))).toEqual(posts.map((_, n) => n + 1))
  })

  test('is such as the administrator himself could have entered it', () => {
    const refusedOnes = posts.filter(({ _id: id, active: _, ...entered }) => {
      return !postTable.saveTablePost.input.safeParse({ id, entered, seen: null }).success
    })
    expect(refusedOnes).toEqual([])
  })
})
