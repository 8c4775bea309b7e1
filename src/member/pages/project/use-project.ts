import { useState } from 'react'
import { projects } from '../../../../contract/projects'
import type { ProjectView } from '../../../../contract/projects'
import type { ProjectState } from '../../../../contract/vocabulary/project-state'
import type { ProjectStep } from '../../../../contract/vocabulary/project-step'
import type { ProjectId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import type { PhoneRefusal } from '../../../cloud/result'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { sendForm, sentAgain } from '../../../steps/use-steps'
import { finishForm } from './finish-form'

const doneWords: Readonly<Partial<Record<ProjectState, string>>> = {
  done: '已提交，等社区验收',
  accepted: '已验收',
  calledOff: '已取消',
}

/** A project, and what the reader does with it. */
export const useProject = (id: ProjectId) => {
  const query = useQuery(() => call(projects.show, { project: id }))
  /** The step for which words are being written. */
  const [asking, ask] = useState<ProjectStep | null>(null)
  const outcome = {
    done: (after: ProjectView) => {
      ask(null)
      query.put(after)
      toast(doneWords[after.state] ?? '已办好')
    },
    refused: ({ code }: PhoneRefusal) => {
      if (sentAgain.includes(code)) return
      ask(null)
      void query.reload()
    },
  }
  const [step, stepping] = useAction(
    ({ id: project, version }: ProjectView, taken: ProjectStep, words: string) =>
      call(projects.step, { project, version, step: taken, words }),
    outcome,
  )
  const [finish, finishing] = useAction((project: ProjectView) => sendForm(finishForm, 'finish', project), outcome)
  /** What is asked for words opens a sheet; what everybody will see is asked once more. */
  const begin = async (project: ProjectView, of: ProjectStep) => {
    if (of === 'finish' || of === 'sendBack' || of === 'callOff') ask(of)
    else if (of === 'agree' || (await confirm('验收后项目完成，居民看得到完成情况，不能再改。', '验收通过')))
      await step(project, of, '')
  }
  return { query, asking, ask, step, finish, begin, busy: stepping || finishing }
}

export type ProjectPage = ReturnType<typeof useProject>
