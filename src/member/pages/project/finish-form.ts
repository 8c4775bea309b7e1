import { projects } from '../../../../contract/projects'
import type { ProjectView } from '../../../../contract/projects'
import { sendWithPhotos } from '../../../cloud/submit'
import { needsWords, type StepForm } from '../../../steps/step-form'

/** What shows that a project is done. */
export const finishForm: StepForm<ProjectView, ProjectView> = {
  title: () => '填写完成情况',
  words: { placeholder: '写明做了什么、什么时候、惠及多少人', most: 300 },
  photos: '拍照或选照片',
  lacks: [needsWords('请写明做了什么')],
  hint: () => '验收后居民看得到，照片检查通过才公开。请不要写电话，不要拍到别人的脸和门牌。',
  confirm: '提交，请社区验收',
  send: ({ id: project, version }, draft) =>
    sendWithPhotos(projects.step, { project, version, step: 'finish', words: draft.note }, draft),
}
