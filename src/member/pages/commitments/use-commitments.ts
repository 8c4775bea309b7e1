import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { mostCommitments, type OwnCommitment } from '../../../../contract/appraisal'
import { appraisal } from '../../../../contract/appraisal'
import type { OutputOf } from '../../../../contract/action'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { newClientKey } from '../../../state/client-key'
import { sendForm, sentAgain } from '../../../steps/use-steps'
import { yearOf } from '../../../time/words'
import { completeForm } from './complete-form'

type Promised = OutputOf<typeof appraisal.ownCommitments>

const known = ({ id: commitment, version }: OwnCommitment) => ({ commitment, version })

const openOne = (commitments: readonly OwnCommitment[], wanted: string | null): OwnCommitment | null =>
  commitments.find(({ id, state }) => id === wanted && state === 'promised') ?? null

/** How many more may be promised; null when the year is over. */
const leftOf = ({ year, commitments }: Promised): number | null =>
  year === yearOf(serverNow()) ? mostCommitments - commitments.length : null

/** What a unit or a member has promised in a year, and what its contact person or he does about it. */
export const useCommitments = () => {
  /** Absent: the reader's own as a member. */
  const { unit } = useRouter().params
  const [year, setYear] = useState(() => yearOf(serverNow()))
  const query = useQuery(() => call(appraisal.ownCommitments, { unit, year }), { key: String(year) })
  /** The client key of the promise in the making, so that a retry is no second one; null: nothing is being written. */
  const [promising, setPromising] = useState<string | null>(null)
  const [touched, touch] = useState<OwnCommitment['id'] | null>(null)
  const commitments = query.data?.commitments ?? []
  /** As it stands now, which may be another version than when it was tapped. */
  const completing = openOne(commitments, touched)
  const close = () => {
    setPromising(null)
    touch(null)
  }
  const done = (words: string) => (after: Promised) => {
    close()
    query.put(after)
    toast(words)
  }
  // Whatever the reason: a resident may have rated it, or somebody may have written from another phone.
  const refused = () => void query.reload()

  const [promise, sending] = useAction(
    (clientKey: string, text: string) => call(appraisal.promise, { unit, clientKey, text }),
    { done: done('已公开承诺'), refused },
  )
  const [complete, completingNow] = useAction(
    (commitment: OwnCommitment) => sendForm(completeForm, 'complete', commitment),
    {
      done: done('已写明完成情况'),
      refused: ({ code }) => {
        if (!sentAgain.includes(code)) refused()
      },
    },
  )
  const [take, taking] = useAction((commitment: OwnCommitment) => call(appraisal.retract, known(commitment)), {
    done: done('已撤回'),
    refused,
  })
  const retract = async (commitment: OwnCommitment) => {
    if (await confirm('撤回后，居民就看不到这项承诺了。', '撤回')) await take(commitment)
  }
  return {
    ...{ query, year, setYear, promising, completing, touch, close, promise, complete, retract },
    begin: () => setPromising(newClientKey()),
    /** Null where that is not known, too. */
    left: query.data === null ? null : leftOf(query.data),
    isUnit: unit !== undefined,
    busy: sending || completingNow || taking,
  }
}

export type Commitments = ReturnType<typeof useCommitments>
