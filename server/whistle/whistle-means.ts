import type { WhistleAsk } from '../../contract/lists'
import type { Duty } from '../../contract/vocabulary/duty'
import { isRefused, type Refused } from '../../domain/refused'
import { calledPosts, type CalledPost } from '../../domain/whistle/called'
import { whistleRule, type WhistleTerms } from '../../domain/whistle/rule'
import type { Matter } from '../../domain/whistle/whistle'
import { citedMatters, departmentPosts, departments, whistleRules } from '../repositories/whistle-lists'

export interface WhistleMeaning {
  /** The rows it cites, in the order in which it cites them. */
  readonly matters: readonly Matter[]
  readonly terms: WhistleTerms
  /** The leading one first. */
  readonly called: readonly CalledPost[]
}

/**
 * What a whistle means by the district's rows: told beforehand, and carried out when it is blown.
 * @param path codes of the place from the district down @param blower the desk that blows
 */
export const whistleMeans = async (
  { type, matters: numbers, written, named, joint }: WhistleAsk,
  path: readonly string[],
  blower: Duty,
): Promise<WhistleMeaning | Refused> => {
  const [bodies, rules, matters] = await Promise.all([departments(), whistleRules(type), citedMatters(numbers)])
  if (isRefused(matters)) return matters
  const asked = { matters, named, joint, departments: bodies }
  const terms = whistleRule({ ...asked, rules, blower, written })
  if (isRefused(terms)) return terms
  const called = calledPosts(asked, await departmentPosts(path))
  return isRefused(called) ? called : { matters, terms, called }
}
