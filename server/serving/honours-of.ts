import type { HonourRule, HonourView } from '../../contract/honours'
import { shanghai } from '../../domain/service-level/shanghai'
import { honoursOfYear, type LedgerOfYear } from '../../domain/serving/honours'
import type { MemberDocument } from '../repositories/documents/member'

/** The honours that a member shows: of this year and of the last one, so that in January nobody stands there with none. */
export const honoursOf = (
  member: Pick<MemberDocument, 'checkIns' | 'lastMonth'>,
  ledgers: readonly LedgerOfYear[],
  rules: readonly HonourRule[],
  now: Date,
): HonourView[] => {
  const thisYear = shanghai(now).year()
  return [thisYear, thisYear - 1].flatMap((year) => {
    const ledger = ledgers.find((one) => one.year === year) ?? { year, entries: [] }
    return honoursOfYear(ledger, member, rules, now).names.map((name) => ({ year, name }))
  })
}
