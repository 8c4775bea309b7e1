import type { ModelCaseView } from '../../contract/model-cases'
import type { ModelCaseStep } from '../../contract/vocabulary/model-case-step'
import { leadsTo } from '../../domain/appraisal/model-case'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellContributor } from '../../server/notices/model-case-notices'
import { ownIds } from '../../server/reporting/own-ids'
import type { ModelCaseDocument } from '../../server/repositories/documents/model-case'
import { changeCase } from '../../server/repositories/model-cases'
import type { Call } from '../../server/serve/serve'
import { asSeen, dutiesOver } from './cases'
import type { Input } from './input'

/** Where each step ends: a second time, when the answer got lost, changes nothing. */
const ends = { recommend: 'recommended', decline: 'declined', publish: 'published' } as const

/** One step of a desk, under the version it looks at: the one check of who may. Nobody decides on what is his own. */
const take = async (
  step: ModelCaseStep,
  { modelCase: id, version }: Input<'publishCase'>,
  call: Call,
  note = '',
): Promise<ModelCaseDocument | Refused> => {
  const own = await ownIds(call)
  return changeCase(id, (current) => {
    const duties = dutiesOver(current, call)
    if (duties.length === 0) return refuse('notAllowed')
    if (own.has(current.by.id)) return refuse('ownAffair')
    if (current.state === ends[step] && current.version === version + 1) return null
    if (current.version !== version) return refuse('stale')
    const state = leadsTo(step, current.state, duties)
    if (state === null) return refuse('notAllowed')
    return { state, note, ...(state === 'published' && { publishedAt: call.now }) }
  })
}

export const recommendCase = async (input: Input<'recommendCase'>, call: Call): Promise<ModelCaseView | Refused> => {
  const modelCase = await take('recommend', input, call)
  if (isRefused(modelCase)) return modelCase
  const words = { title: '已推荐', text: `${modelCase.community.name} 已向区里推荐案例“${modelCase.title}”` }
  await tellContributor(modelCase, 'recommended', words, call.now)
  return asSeen(modelCase, call)
}

export const declineCase = async (
  { reason, ...input }: Input<'declineCase'>,
  call: Call,
): Promise<ModelCaseView | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const modelCase = await take('decline', input, call, reason)
  if (isRefused(modelCase)) return modelCase
  const words = { title: '没有采用', text: `案例“${modelCase.title}”没有采用：${modelCase.note}` }
  await tellContributor(modelCase, 'declined', words, call.now)
  return asSeen(modelCase, call)
}

export const publishCase = async (input: Input<'publishCase'>, call: Call): Promise<ModelCaseView | Refused> => {
  const modelCase = await take('publish', input, call)
  if (isRefused(modelCase)) return modelCase
  const words = { title: '案例入库', text: `案例“${modelCase.title}”已收入典型案例库，大家都能看到` }
  await tellContributor(modelCase, 'published', words, call.now)
  return asSeen(modelCase, call)
}
