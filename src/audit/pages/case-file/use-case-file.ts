import { trust } from '../../../../contract/trust'
import { call } from '../../../cloud/call'
import { useQuery } from '../../../hooks/use-query'

/** Looks shown with a case file; it has fewer as a rule. */
const mostLooks = 50

/** What one case file proves, and who has looked at what it hides. */
export const useCaseFile = (number: string) => {
  const file = useQuery(() => call(trust.caseFile, { number }))
  const looks = useQuery(() => call(trust.audits, { number, limit: mostLooks })).data
  return { file, looks: looks?.rows ?? [] }
}
