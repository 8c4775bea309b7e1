import { View } from '@tarojs/components'
import { useState } from 'react'
import { areas } from '../../contract/areas'
import type { AreaView, BuildingView } from '../../contract/areas'
import type { PlaceInput } from '../../contract/place'
import { call } from '../cloud/call'
import { mapResult, type Result } from '../cloud/result'
import { Choices, type Choice } from './choices'
import { Sheet } from './sheet'
import { TextLink } from './text-link'

type AreaPlace = Omit<PlaceInput, 'detail'>

interface StepsProps {
  readonly onChoose: (place: AreaPlace) => void
}

const ofBuilding = ({ id }: BuildingView): AreaPlace => ({ source: 'building', building: id })

function Steps({ onChoose }: StepsProps) {
  const [community, setCommunity] = useState<AreaView | null>(null)
  const [grid, setGrid] = useState<AreaView | null>(null)

  const communities = async (): Promise<Result<Choice[]>> =>
    mapResult(await call(areas.communities, {}), (found) =>
      found.communities.map((area) => ({
        key: area.code,
        name: area.name,
        hint: area.streetName,
        take: () => setCommunity(area),
      })),
    )
  const grids = async (within: AreaView): Promise<Result<Choice[]>> =>
    mapResult(await call(areas.grids, { community: within.code }), (found) =>
      found.grids.map((area) => ({ key: area.code, name: area.name, take: () => setGrid(area) })),
    )
  const buildings = async (within: AreaView): Promise<Result<Choice[]>> =>
    mapResult(await call(areas.buildings, { area: within.code }), (found) =>
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
      <View id="whole-grid" className="choice" onClick={() => onChoose({ source: 'area', area: grid.code })}>
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
