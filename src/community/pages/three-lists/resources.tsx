import { useState } from 'react'
import { projects } from '../../../../contract/projects'
import type { AreaCode } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import { ResourceList, useWithdraw } from '../../../projects/resource-list'
import { ResourceSheet, type ResourceAsk } from '../../../projects/resource-sheet'
import { ChosenCommunity } from '../../for-community'
import type { FrameOf } from './frame'

const useResources = (community: AreaCode | undefined) => {
  const [writing, setWriting] = useState(false)
  const list = useRows(async (cursor) =>
    mapResult(await call(projects.resources, { community, cursor }), ({ resources: rows, next }) => ({ rows, next })),
  )
  const again = () => void list.reload()
  const [add, adding] = useAction(
    ({ facts, provider }: ResourceAsk & { readonly provider: NonNullable<ResourceAsk['provider']> }) =>
      call(projects.offerFor, { ...facts, provider, community }),
    {
      done: () => {
        setWriting(false)
        toast('已登记')
        again()
      },
    },
  )
  const [withdraw, taking] = useWithdraw(again)
  return { list, writing, setWriting, add, withdraw, busy: adding || taking }
}

interface ResourcesOfProps {
  readonly community: AreaCode | undefined
  readonly frame: FrameOf
}

/** What units, members and organisations give in a community. */
export function ResourcesOf({ community, frame }: ResourcesOfProps) {
  const { list, writing, setWriting, add, withdraw, busy } = useResources(community)
  const bar = (
    <ButtonBar>
      <MainButton id="new-resource" tone="outline" onTap={() => setWriting(true)}>
        替社会组织或物业企业登记
      </MainButton>
    </ButtonBar>
  )
  return frame(
    bar,
    <>
      <ChosenCommunity />
      <ResourceList {...{ list, withdraw, busy }} empty="还没有资源。报到单位和党员登记后会出现在这里。" />
      <ResourceSheet
        {...{ confirm: '登记', open: writing, busy, forOrganisation: true }}
        onConfirm={({ facts, provider }) => {
          if (provider !== null) void add({ facts, provider })
        }}
        onClose={() => setWriting(false)}
      />
    </>,
  )
}
