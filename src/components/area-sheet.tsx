import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../contract/api'
import type { AreaView, BuildingView } from '../../contract/areas'
import type { PlaceInput } from '../../contract/place'
import { call } from '../cloud/call'
import { mapResult, type Result } from '../cloud/result'
import { NothingYet, QueryView } from './query-view'
import { Sheet } from './sheet'
import { TextLink } from './text-link'
import { useQuery } from '../hooks/use-query'
import './area-sheet.scss'

interface Choice {
  readonly key: string
  readonly name: string
  readonly hint?: string
  readonly take: () => void
}

interface ChoicesProps {
  readonly step: string
  readonly load: () => Promise<Result<Choice[]>>
}

function Choices({ step, load }: ChoicesProps) {
  const query = useQuery(load, { key: step })
  return (
    <QueryView query={query} isEmpty={(choices) => choices.length === 0} empty={<NothingYet text="这里还没有登记" />}>
      {(choices) =>
        choices.map(({ key, name, hint, take }) => (
          <View key={key} id={`choice-${key}`} className="area-choice" onClick={take}>
            <View>{name}</View>
            {hint !== undefined && <View className="area-choice-hint">{hint}</View>}
          </View>
        ))
      }
    </QueryView>
  )
}

type AreaPlace = Omit<PlaceInput, 'detail'>

interface StepsProps {
  readonly onChoose: (place: AreaPlace) => void
}

const ofBuilding = ({ id }: BuildingView): AreaPlace => ({ source: 'building', building: id })

function Steps({ onChoose }: StepsProps) {
  const [community, setCommunity] = useState<AreaView | null>(null)
  const [grid, setGrid] = useState<AreaView | null>(null)

  const communities = async (): Promise<Result<Choice[]>> =>
    mapResult(await call(api.areas.communities, {}), (found) =>
      found.communities.map((area) => ({
        key: area.code,
        name: area.name,
        hint: area.streetName,
        take: () => setCommunity(area),
      })),
    )
  const grids = async (within: AreaView): Promise<Result<Choice[]>> =>
    mapResult(await call(api.areas.grids, { community: within.code }), (found) =>
      found.grids.map((area) => ({ key: area.code, name: area.name, take: () => setGrid(area) })),
    )
  const buildings = async (within: AreaView): Promise<Result<Choice[]>> =>
    mapResult(await call(api.areas.buildings, { area: within.code }), (found) =>
      found.buildings.map((building) => ({
        key: building.id,
        name: building.name,
        hint: `${building.units} 个单元`,
        take: () => onChoose(ofBuilding(building)),
      })),
    )

  if (community === null) return <Choices key="communities" step="communities" load={communities} />
  if (grid === null) {
    return (
      <>
        <TextLink id="area-back" onTap={() => setCommunity(null)}>{`‹ ${community.name}`}</TextLink>
        <Choices key={community.code} step={community.code} load={() => grids(community)} />
      </>
    )
  }
  return (
    <>
      <TextLink id="area-back" onTap={() => setGrid(null)}>{`‹ ${grid.name}`}</TextLink>
      <View id="whole-grid" className="area-choice" onClick={() => onChoose({ source: 'area', area: grid.code })}>
        不在楼里，就选这个网格
      </View>
      <Choices key={grid.code} step={grid.code} load={() => buildings(grid)} />
    </>
  )
}

export interface AreaSheetProps extends StepsProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Community, grid, building: a place in three taps, without any position. */
export function AreaSheet({ open, onClose, onChoose }: AreaSheetProps) {
  return (
    <Sheet title="按网格选择" open={open} onClose={onClose}>
      <Steps onChoose={onChoose} />
    </Sheet>
  )
}
