import { View } from '@tarojs/components'
import { areas } from '../../contract/areas'
import type { PlaceView, Position } from '../../contract/place'
import { call } from '../cloud/call'
import { openDirections } from '../device/directions'
import { useQuery } from '../hooks/use-query'
import { Card } from './card'
import { PlaceMap } from './place-map'
import { accuracyWords, placeWords } from './place-words'
import { TextLink } from './text-link'
import './where-card.scss'

/** The point with the grids around it; a tap opens the large map. */
function Spot({ at, area, onTap }: { readonly at: Position; readonly area: string; readonly onTap: () => void }) {
  const around = useQuery(() => call(areas.around, { at }), { key: at.join() })
  return (
    <View className="where-map">
      <PlaceMap centre={at} pin={at} grids={around.data?.grids ?? []} chosen={area} onTap={onTap} />
    </View>
  )
}

export interface WhereCardProps {
  readonly place: PlaceView
  /** 距您 320 米 */
  readonly distance?: string
}

/** Where it happened, for who has to go there. */
export function WhereCard({ place, distance }: WhereCardProps) {
  const { at } = place
  const words = placeWords(place)
  const go = () => {
    if (at !== null) openDirections({ at, name: place.buildingName ?? place.areaName, address: words })
  }
  const lines = [distance, accuracyWords(place), place.note].filter((line) => line !== undefined && line !== null)
  return (
    <Card
      title="在什么地方"
      aside={
        at === null ? undefined : (
          <TextLink id="directions" onTap={go}>
            导航 ›
          </TextLink>
        )
      }
    >
      {at !== null && <Spot at={at} area={place.area} onTap={go} />}
      <View className="where-words">{words}</View>
      {lines.map((line) => (
        <View key={line} className="where-line">
          {line}
        </View>
      ))}
      {at === null && <View className="where-line">没有标出具体位置，请按地址前往</View>}
    </Card>
  )
}
