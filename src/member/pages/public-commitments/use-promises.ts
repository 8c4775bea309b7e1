import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { PublicCommitment } from '../../../../contract/appraisal'
import type { RatingLevel } from '../../../../contract/vocabulary/rating'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult, type PhoneRefusal } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { yearOf } from '../../../time/words'

const { appraisal } = api

/** Nothing that is written on the sheet would help: it was taken back, or rated from another phone. */
const pointless: readonly PhoneRefusal['code'][] = ['alreadyRated', 'notAllowed', 'notFound']

/** What is open over the page: somebody rates a commitment, or reads what others say of it. */
interface Asking {
  readonly kind: 'rate' | 'comments'
  readonly commitment: PublicCommitment
}

/** What the units of a community have promised in a year, and what residents think of it. */
export const usePromises = (community: string) => {
  const [year, setYear] = useState(() => yearOf(serverNow()))
  const [name, setName] = useState('')
  const [asking, ask] = useState<Asking | null>(null)
  const list = useRows(
    async (cursor) => {
      const answer = await call(appraisal.commitments, { community, year, cursor })
      if (answer.ok) setName(answer.data.community.name)
      return mapResult(answer, ({ commitments: rows, next }) => ({ rows, next }))
    },
    { key: [community, year].join(' ') },
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
  return { name, year, setYear, list, asking, ask, rate, busy }
}

export type Promises = ReturnType<typeof usePromises>
