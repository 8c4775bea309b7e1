import { useState } from 'react'
import { appraisal } from '../../../../contract/appraisal'
import type { ModelCaseId } from '../../../../contract/ids'
import type { ModelCaseView } from '../../../../contract/model-cases'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

const known = ({ id: modelCase, version }: ModelCaseView) => ({ modelCase, version })

/** A model case, and what a desk does about it. */
export const useModelCase = (modelCase: ModelCaseId) => {
  const query = useQuery(() => call(appraisal.showCase, { modelCase }))
  const [declining, setDeclining] = useState(false)
  const refused = () => {
    setDeclining(false)
    void query.reload()
  }
  const done = (words: string) => (after: ModelCaseView) => {
    setDeclining(false)
    query.put(after)
    toast(words)
  }
  const [recommend, recommending] = useAction((row: ModelCaseView) => call(appraisal.recommendCase, known(row)), {
    ...{ done: done('已推荐给区里'), refused },
  })
  const [decline, refusing] = useAction(
    (row: ModelCaseView, reason: string) => call(appraisal.declineCase, { ...known(row), reason }),
    { done: done('已回复'), refused },
  )
  const [send, publishing] = useAction((row: ModelCaseView) => call(appraisal.publishCase, known(row)), {
    ...{ done: done('已发布'), refused },
  })
  const [nominate, nominating] = useAction(
    (row: ModelCaseView, { id: round }: ModelCaseView['rounds'][number]) =>
      call(appraisal.nominateCase, { modelCase: row.id, round }),
    { done: done('已提名'), refused },
  )
  const publish = async (row: ModelCaseView) => {
    if (await confirm('发布后收入案例库，大家都看得到，内容不能再改。', '发布')) await send(row)
  }
  const busy = recommending || refusing || publishing || nominating
  return { query, declining, setDeclining, recommend, decline, publish, nominate, busy }
}

export type ModelCasePage = ReturnType<typeof useModelCase>
