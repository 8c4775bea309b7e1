import { useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import type { Promiser, PublicCommitment } from '../../../../contract/appraisal'
import type { RatingLevel } from '../../../../contract/vocabulary/rating'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult, type PhoneRefusal, type Result } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { yearOf } from '../../../time/words'

/** Nothing that is written on the sheet would help: it was taken back, or rated from another phone. */
const pointless: readonly PhoneRefusal['code'][] = ['alreadyRated', 'notAllowed', 'notFound']

/** What is open over the page: somebody rates a commitment, or reads what others say of it. */
interface Asking {
  readonly kind: 'rate' | 'comments'
  readonly commitment: PublicCommitment
}

/** Whose promises are shown: those of a community's units or members, or those of one unit. */
export type Whose =
  | { readonly kind: 'community'; readonly community: string; readonly by: Promiser }
  | { readonly kind: 'unit'; readonly unit: string }

interface Found {
  readonly name: string
  readonly rows: readonly PublicCommitment[]
  readonly next: string | null
}

const find = async (whose: Whose, year: number, cursor: string | undefined): Promise<Result<Found>> => {
  if (whose.kind === 'unit')
    return mapResult(await call(appraisal.commitmentsOf, { unit: whose.unit, year }), ({ unitName, commitments }) => ({
      ...{ name: unitName, rows: commitments, next: null },
    }))
  const { community, by } = whose
  const answer = await call(appraisal.commitments, { community, year, by, cursor })
  return mapResult(answer, ({ community: { name }, commitments, next }) => ({ name, rows: commitments, next }))
}

/** What units or members have promised in a year, and what residents think of it. */
export const usePromises = (whose: Whose) => {
  const [year, setYear] = useState(() => yearOf(serverNow()))
  const [name, setName] = useState('')
  const [asking, ask] = useState<Asking | null>(null)
  const list = useRows(
    async (cursor) => {
      const answer = await find(whose, year, cursor)
      if (answer.ok) setName(answer.data.name)
      return answer
    },
    { key: JSON.stringify([whose, year]) },
  )
  const [rate, busy] = useAction(
    ({ id: commitment }: PublicCommitment, level: RatingLevel, comment: string) =>
      call(appraisal.rate, { commitment, level, comment }),
    {
      done: (rated) => {
        ask(null)
        if (list.data !== null)
          list.put({ ...list.data, rows: list.data.rows.map((row) => (row.id === rated.id ? rated : row)) })
        toast('已评价，谢谢')
      },
      refused: ({ code }) => {
        if (!pointless.includes(code)) return
        ask(null)
        void list.reload()
      },
    },
  )
  return { whose, name, year, setYear, list, asking, ask, rate, busy }
}

export type Promises = ReturnType<typeof usePromises>
