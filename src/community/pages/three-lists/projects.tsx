import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '../../../../contract/action'
import { api } from '../../../../contract/api'
import type { AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Chips } from '../../../components/chips'
import { useRows } from '../../../hooks/use-rows'
import { ProjectCard, RowsView } from '../../../projects/cards'
import { ChosenCommunity } from '../../for-community'
import { openProject } from '../../routes'
import type { FrameOf } from './frame'

type Pile = InputOf<typeof api.projects.list>['pile']

const piles: readonly { readonly value: Pile; readonly label: string }[] = [
  { value: 'live', label: '正在做' },
  { value: 'ended', label: '已完成或取消' },
  { value: 'photos', label: '照片待看' },
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
  const list = useRows(
    async (cursor) =>
      mapResult(await call(api.projects.list, { community, pile, cursor }), ({ projects: rows, next }) => ({
        rows,
        next,
      })),
    { key: pile },
  )
  return frame(
    undefined,
    <>
      <ChosenCommunity />
      <View className="lists-piles">
        <Chips chips={piles} chosen={pile} onChoose={(value) => setPile(value as Pile)} />
      </View>
      <RowsView list={list} empty={empty[pile]}>
        {(project) => <ProjectCard key={project.id} project={project} onTap={() => openProject(project.id)} />}
      </RowsView>
    </>,
  )
}
