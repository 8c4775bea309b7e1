import { useState } from 'react'
import { projects } from '../../../../contract/projects'
import { areaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { useRows } from '../../../hooks/use-rows'
import { ProjectCard, RowsView } from '../../../projects/cards'
import { openAskDemand } from '../../../routes'
import { AnyCommunity, WhereLine, type InCommunityProps } from '../../any-community'

const useProjectsIn = (community: string) => {
  const [name, setName] = useState('')
  const list = useRows(async (cursor) => {
    const answer = await call(projects.ofCommunity, { community: areaCode.parse(community), cursor })
    if (answer.ok) setName(answer.data.community.name)
    return mapResult(answer, ({ projects: rows, next }) => ({ rows, next }))
  })
  return { name, list }
}

function InCommunity({ community, onOther, children }: InCommunityProps) {
  const { name, list } = useProjectsIn(community)
  const bar = (
    <ButtonBar>
      <MainButton id="ask-demand" tone="outline" onTap={openAskDemand}>
        给小区提需求
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar}>
      <WhereLine name={name} onOther={onOther} />
      <RowsView list={list} empty="还没有共建项目。单位、党员和社会组织为小区做了什么，会在这里公示。">
        {(project) => <ProjectCard key={project.id} project={project} photos={project.photos} />}
      </RowsView>
      {children}
    </PageFrame>
  )
}

/** What units, members and organisations do for a community, and what came of it: for everybody. */
export default function PublicProjectsPage() {
  return (
    <AnyCommunity invitation="单位、党员和社会组织为小区做了什么，都在这里公示。先选一个社区。">
      {(props) => <InCommunity key={props.community} {...props} />}
    </AnyCommunity>
  )
}
