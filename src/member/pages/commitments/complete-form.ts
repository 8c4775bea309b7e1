import { appraisal } from '../../../../contract/appraisal'
import type { OutputOf } from '../../../../contract/action'
import type { OwnCommitment } from '../../../../contract/appraisal'
import { sendWithPhotos } from '../../../cloud/submit'
import { needsWords, type StepForm } from '../../../steps/step-form'

const { complete } = appraisal

/** What shows that a promise is kept. */
export const completeForm: StepForm<OwnCommitment, OutputOf<typeof complete>> = {
  title: () => '完成情况',
  words: { placeholder: '写明做了什么、什么时候、惠及多少人', most: 300 },
  photos: '拍照或选照片',
  lacks: [needsWords('请写明做了什么')],
  hint: () => '居民都看得到，写好后不能再改。照片可以不加，检查通过才公开，请不要拍到别人的脸和门牌。',
  confirm: '已完成，公开',
  send: ({ id: commitment, version }, draft) =>
    sendWithPhotos(complete, { commitment, version, evidence: draft.note }, draft),
}
