import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AreaCode } from '../../../../contract/ids'
import type { AreaView } from '../../../../contract/areas'
import { areas } from '../../../../contract/areas'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { Choices } from '../../../components/choices'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Sheet } from '../../../components/sheet'
import { ManyChips } from '../../../components/many-chips'
import type { Redraw } from './use-redraw'

interface CommunitySheetProps {
  readonly open: boolean
  readonly onChoose: (community: AreaView) => void
  readonly onClose: () => void
}

function CommunitySheet({ open, onChoose, onClose }: CommunitySheetProps) {
  const communities = async () =>
    mapResult(await call(areas.communities, {}), (found) =>
      found.communities.map((area) => ({
        key: area.code,
        name: area.name,
        hint: area.streetName,
        take: () => onChoose(area),
      })),
    )
  return (
    <Sheet title="哪个社区" open={open} onClose={onClose}>
      <Choices step="communities" load={communities} />
    </Sheet>
  )
}

const hints = { merge: '选两个以上相邻的网格', split: '选一个网格，把它分成两片', rename: '选一个网格' } as const

/** 青檀社区 03 网格 → 03 网格: the community is said above. */
const shortName = ({ name }: AreaView, community: AreaView): string => name.replace(community.name, '').trim() || name

function Grids({ redraw, community }: { readonly redraw: Redraw; readonly community: AreaView }) {
  const { draft, grids, choose } = redraw
  const chips = grids.map((grid) => ({ value: grid.code, label: shortName(grid, community) }))
  const only = (value: string) => choose(grids.flatMap(({ code }) => (code === value ? [code] : [])))
  return (
    <>
      <View className="redraw-line">{hints[draft.kind]}</View>
      {draft.kind === 'merge' ? (
        <ManyChips<AreaCode> name="grid" chips={chips} chosen={draft.chosen} onChange={choose} />
      ) : (
        <Chips chips={chips} chosen={draft.chosen[0] ?? null} onChoose={only} />
      )}
    </>
  )
}

/** Which grids it is about. */
export function GridsCard({ redraw }: { readonly redraw: Redraw }) {
  const { draft, query, chooseCommunity } = redraw
  const { community } = draft
  const [choosing, setChoosing] = useState(false)
  return (
    <Card title="哪些网格">
      <Line id="community" label="社区" hint={community?.name ?? '请选择'} onTap={() => setChoosing(true)} />
      {community !== null && (
        <QueryView
          query={query}
          isEmpty={(found) => found?.grids.length === 0}
          empty={<NothingYet text="这个社区还没有划分网格" />}
        >
          {() => <Grids redraw={redraw} community={community} />}
        </QueryView>
      )}
      <CommunitySheet
        open={choosing}
        onChoose={(area) => {
          setChoosing(false)
          chooseCommunity(area)
        }}
        onClose={() => setChoosing(false)}
      />
    </Card>
  )
}
