import { monthOf } from '../../../domain/reporting-in/monthly'
import { seedOf } from '../../../scripts/serve/seed'
import { memberIdOf } from '../../../server/privacy/member-id'
import { memberDocument, type MemberDocument } from '../../../server/repositories/documents/member'

const now = new Date('2026-11-01T10:00:00+08:00')
const { seed } = seedOf('demo', now)
const members = [...(seed.collections.members ?? [])] as MemberDocument[]

const countBy = (keyOf: (member: MemberDocument) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const member of members) counts[String(keyOf(member))] = (counts[String(keyOf(member))] ?? 0) + 1
  return counts
}

test('the first communities have some dozens of members each, of every kind', () => {
  expect(members.map((member) => memberDocument.parse(member))).toEqual(members)
  expect(Object.values(countBy(({ community }) => community?.name ?? ''))).toEqual([37, 36, 36])
  const { reportedIn = 0, asked = 0 } = countBy(({ state }) => state)
  expect(reportedIn).toBeGreaterThan(5 * asked)
  expect(asked).toBeGreaterThan(5)
  expect(Object.keys(countBy(({ membership }) => membership)).sort()).toEqual(
    ['asked', 'confirmed', 'null', 'unknownUnit'].sort(),
  )
  const behind = members.filter(({ state, lastMonth }) => state === 'reportedIn' && lastMonth < monthOf(now))
  expect(behind.length).toBeGreaterThan(20)
})

test('nothing of theirs lies in the future, each has a card of his own, and as many versions as events', () => {
  for (const { version, events, checkIns, askedAt, lastMonth } of members) {
    expect(version).toBe(events.length)
    expect(lastMonth).toBe(checkIns.at(-1)?.month ?? '')
    for (const { at } of [...events, ...checkIns, { at: askedAt }])
      expect(at.getTime()).toBeLessThanOrEqual(now.getTime())
    for (const { month, at } of checkIns) expect(monthOf(at)).toBe(month)
  }
  expect(new Set(members.map(({ card }) => card)).size).toBe(members.length)
})

test('the party member who may be signed in as has reported in where he lives, and nobody else can be', () => {
  const persona = seed.personas?.find(({ group }) => group === '党员')?.openid ?? ''
  const known = members.filter(({ person }) => person !== '')
  const community = expect.objectContaining({ name: '青檀社区' })
  expect(known).toMatchObject([
    { person: persona, _id: memberIdOf(persona), name: '党员 01', state: 'reportedIn', community },
  ])
  expect(known[0]?.grid?.name).toContain('青檀社区')
})
