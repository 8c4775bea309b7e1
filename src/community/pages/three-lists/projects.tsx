import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '../../../../contract/action'
import { projects } from '../../../../contract/projects'
import type { AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Chips } from '../../../components/chips'
import { useRows } from '../../../hooks/use-rows'
import { ProjectCard, RowsView } from '../../../projects/cards'
import { ChosenCommunity } from '../../for-community'
import { openProject } from '../../routes'
import type { FrameOf } from './frame'

type Pile = InputOf<typeof projects.list>['pile']

const pilesWith = (toLookAt: number): readonly { readonly value: Pile; readonly label: string }[] => [
  { value: 'live', label: '正在做' },
  { value: 'ended', label: '已完成或取消' },
  { value: 'photos', label: toLookAt === 0 ? '照片待看' : `照片待看 ${toLookAt}` },
]

const empty: Readonly<Record<Pile, string>> = {
  live: '没有正在做的项目。给需求找到资源后，就能建项目。',
  ended: '还没有完成的项目。',
  photos: '没有等您看的照片。微信拿不准能不能公开的，会排在这里。',
}

interface ProjectsOfProps {
  readonly community: AreaCode | undefined
  readonly frame: FrameOf
}

/** What demands and resources were made into. */
export function ProjectsOf({ community, frame }: ProjectsOfProps) {
  const [pile, setPile] = useState<Pile>('live')
  const [toLookAt, setToLookAt] = useState(0)
  const list = useRows(
    async (cursor) => {
      const answer = await call(projects.list, { community, pile, cursor })
      if (answer.ok) setToLookAt(answer.data.toLookAt)
      return mapResult(answer, ({ projects: rows, next }) => ({ rows, next }))
    },
    { key: pile },
  )
  return frame(
    undefined,
    <>
      <ChosenCommunity />
      <View className="lists-piles">
        <Chips chips={pilesWith(toLookAt)} chosen={pile} onChoose={(value) => setPile(value as Pile)} />
      </View>
      <RowsView list={list} empty={empty[pile]}>
        {(project) => <ProjectCard key={project.id} project={project} onTap={() => openProject(project.id)} />}
      </RowsView>
    </>,
  )
}
