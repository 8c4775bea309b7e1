import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import type { ProjectRow } from '../../../../contract/projects'
import { projectStepLabels, type ProjectStep } from '../../../../contract/vocabulary/project-step'
import { projectId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'

const { projects } = api

/** A project, and what the reader does with it. */
export const useProject = () => {
  const id = projectId.parse(useRouter().params.id ?? 'none')
  const query = useQuery(() => call(projects.show, { project: id }))
  /** The step for which words are being written. */
  const [asking, ask] = useState<ProjectStep | null>(null)
  const [step, busy] = useAction(
    ({ id: project, version }: ProjectRow, taken: ProjectStep, words: string) =>
      call(projects.step, { project, version, step: taken, words }),
    {
      done: (after) => {
        ask(null)
        query.put(after)
        toast(`已${projectStepLabels[asking ?? 'agree']}`)
      },
      refused: ({ code }) => {
        if (code === 'riskyText' || code === 'invalidInput') return
        ask(null)
        void query.reload()
      },
    },
  )
  return { query, asking, ask, step, busy }
}

export type ProjectPage = ReturnType<typeof useProject>
