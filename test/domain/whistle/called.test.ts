import fc from 'fast-check'
import { isRefused } from '../../../domain/refused'
import { calledPosts, type Ask, type DepartmentPost } from '../../../domain/whistle/called'
import { sampleDepartments } from '../../../scripts/sample/departments'
import { sampleMatters } from '../../../scripts/sample/whistle/matters'
import { toMatter } from '../../../server/repositories/documents/whistle'

const matters = sampleMatters().map(toMatter)
const codes = sampleDepartments.map(({ code }) => code)

const postsIn = (area: string, departments: readonly string[]): DepartmentPost[] =>
  departments.map((department) => ({ post: `${area}-${department}`, name: department, department, area }))
const posts = postsIn('district', codes)

const ask = (over: Partial<Ask>): Ask => ({
  matters: [],
  named: [],
  joint: false,
  departments: sampleDepartments,
  ...over,
})

const rolesIn = (over: Partial<Ask>, at = posts): unknown => {
  const called = calledPosts(ask(over), at)
  return isRefused(called) ? called : called.map(({ department, role }) => `${department} ${role}`)
}

const one = matters.find(({ name }) => name === '店外经营、占道堆物')!
const other = matters.find(({ name }) => name === '路灯不亮、灯杆倾斜')!

describe('whom a whistle calls', () => {
  test('the principal matter’s lead leads; the leads of further matters assist', () => {
    expect(rolesIn({ matters: [one, other] })).toEqual([
      'squadron lead',
      'marketOffice assist',
      'power assist',
      'roadworks assist',
    ])
  })

  test('without a matter the first that is named leads', () => {
    expect(rolesIn({ named: ['fire', 'police'] })).toEqual(['fire lead', 'police assist'])
  })

  test('joint enforcement: who has another role keeps it, the other forces come along', () => {
    const called = rolesIn({ matters: [other], named: ['fire'], joint: true }) as string[]
    expect(called).toEqual(expect.arrayContaining(['roadworks lead', 'fire assist', 'police force', 'squadron force']))
    expect(rolesIn({ joint: true })).toEqual(expect.arrayContaining(['squadron lead', 'market force']))
  })

  test('of two posts of a department the nearer one', () => {
    const called = calledPosts(ask({ named: ['fire'] }), [...postsIn('street', ['fire']), ...posts])
    expect(called).toEqual([expect.objectContaining({ post: 'street-fire' })])
  })

  test('a department without a post is refused, not left out', () => {
    expect(rolesIn({ matters: [one] }, postsIn('district', ['squadron']))).toEqual({ refused: 'departmentUnknown' })
  })

  test('always each body once, one lead, and nobody who was not asked for', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...matters), { maxLength: 5 }),
        fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (cited, named, joint) => {
          const called = calledPosts(ask({ matters: cited, named, joint }), posts)
          if (isRefused(called)) throw new Error(called.refused)
          const asked = new Set([...named, ...cited.flatMap(({ lead, assist }) => [lead, ...assist])])
          expect(new Set(called.map(({ post }) => post)).size).toBe(called.length)
          expect(called.map(({ role }) => role).lastIndexOf('lead')).toBe(0)
          const uninvited = called.filter(({ department, role }) => role !== 'force' && !asked.has(department))
          expect(uninvited).toEqual([])
          expect([...asked].filter((code) => !called.some(({ department }) => department === code))).toEqual([])
        },
      ),
      { numRuns: 200, seed: 1 },
    )
  })
})
