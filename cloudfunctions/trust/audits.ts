import type { InputOf, OutputOf } from '../../contract/action'
import type { trust } from '../../contract/trust'
import { isAuditor } from '../../domain/access/roles'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { looks, registerState, writeDown } from '../../server/repositories/audits'
import { caseFileByNumber } from '../../server/repositories/case-files'
import type { Call } from '../../server/serve/serve'
import { auditView, caseFileView } from '../../server/views/audit-views'

/** An action for auditors alone. They read; there is nothing here that they could change. */
const forAuditors =
  <Input, Output>(read: (input: Input, call: Call) => Promise<Output | Refused>) =>
  async (input: Input, call: Call): Promise<Output | Refused> =>
    isAuditor(call.actor) ? read(input, call) : refuse('notAllowed')

/** Cursors of this list are numbers of rows; anything else begins at the first page. */
const fromRow = (cursor: string | undefined): number | undefined =>
  cursor !== undefined && /^\d+$/.test(cursor) ? Number(cursor) : undefined

export const audits = forAuditors(
  async ({ number, cursor, limit }: InputOf<typeof trust.audits>): Promise<OutputOf<typeof trust.audits>> => {
    const { rows, next } = await looks({ number, from: fromRow(cursor), limit })
    return { rows: rows.map(auditView), next: next === null ? null : String(next) }
  },
)

export const register = forAuditors(() => registerState())

/** The reading itself is written down: auditors are people too. */
export const caseFile = forAuditors(async ({ number }: InputOf<typeof trust.caseFile>, { actor, now }: Call) => {
  const file = await caseFileByNumber(number)
  if (file === null) return refuse('notFound')
  const look = {
    act: 'readCaseFile',
    person: actor.person,
    post: null,
    by: actor.name,
    request: file._id,
    number,
  } as const
  const written = await writeDown({ ...look, at: now, reason: '审计查阅' })
  return isRefused(written) ? written : caseFileView(file)
})
