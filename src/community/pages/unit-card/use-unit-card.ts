import { useState } from 'react'
import type { OutputOf } from '../../../../contract/action'
import { appraisal } from '../../../../contract/appraisal'
import type { UnitId } from '../../../../contract/ids'
import type { AssessmentGrade } from '../../../../contract/vocabulary/assessment-grade'
import { call } from '../../../cloud/call'
import { quarterWords } from '../../../components/quarter-words'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

export type Draft = OutputOf<typeof appraisal.draftCard>

/** What a community says of a unit. */
interface Verdict {
  readonly grade: AssessmentGrade
  readonly words: string
}

/** The card of a quarter in the making, and those that were told before. */
export const useUnitCard = (unit: UnitId) => {
  /** Undefined: the one that runs. */
  const [quarter, choose] = useState<string | undefined>()
  const draft = useQuery(() => call(appraisal.draftCard, { unit, quarter }), { key: quarter })
  const earlier = useQuery(() => call(appraisal.cards, { unit }))

  const [send, busy] = useAction(
    (about: Draft, verdict: Verdict) => call(appraisal.issueCard, { unit, quarter: about.quarter, ...verdict }),
    {
      done: (issued) => {
        if (draft.data !== null) draft.put({ ...draft.data, issued })
        void earlier.reload()
        toast('已发送')
      },
      // Somebody else at the desk may have sent it.
      refused: () => void draft.reload(),
    },
  )
  const issue = async (about: Draft, verdict: Verdict) => {
    const sentence = `${quarterWords(about.quarter)}的反馈卡发送后，单位会收到，不能再改。`
    if (await confirm(sentence, '发送')) await send(about, verdict)
  }
  return { draft, earlier, choose, issue, busy }
}

export type CardPage = ReturnType<typeof useUnitCard>
