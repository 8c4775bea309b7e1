import { linkVerdictLabels } from '../../contract/vocabulary/link-verdict'
import type { ChainVerdict } from '../repositories/event-chain'

/** What a case file proves, in sentences: one when it is whole, else one for each thing that is wrong with it. */
export const chainWords = ({ opening, events, head }: ChainVerdict): string[] => {
  const broken = events.flatMap((verdict, i) =>
    verdict === 'intact' ? [] : [`第 ${i + 1} 步${linkVerdictLabels[verdict]}`],
  )
  const wrong = [
    ...(opening ? [] : ['诉求的原文、照片、地点或编号被改动过']),
    ...broken,
    ...(head ? [] : ['最后一步之后有步骤被删去，或者状态、评价被改动过']),
  ]
  return wrong.length === 0 ? [`共 ${events.length} 步，全部完整`] : wrong
}
