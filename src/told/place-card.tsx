import { View } from '@tarojs/components'
import { areas } from '../../contract/areas'
import type { PlaceView } from '../../contract/place'
import { call } from '../cloud/call'
import { Card } from '../components/card'
import { PlaceMap } from '../components/place-map'
import { accuracyWords, placeWords } from '../components/place-words'
import { TextLink } from '../components/text-link'
import { useQuery } from '../hooks/use-query'
import { Fault } from './fault'
import type { Locating } from './use-draft-place'

interface SmallMapProps {
  readonly at: NonNullable<PlaceView['at']>
  readonly area: string
  readonly onTap: () => void
}

function SmallMap({ at, area, onTap }: SmallMapProps) {
  const around = useQuery(() => call(areas.around, { at }), { key: at.join() })
  return (
    <View className="told-map">
      <PlaceMap centre={at} pin={at} grids={around.data?.grids ?? []} chosen={area} onTap={onTap} />
    </View>
  )
}

function Known({ view, onTap }: { readonly view: PlaceView; readonly onTap: () => void }) {
  const accuracy = accuracyWords(view)
  return (
    <>
      {view.at !== null && <SmallMap at={view.at} area={view.area} onTap={onTap} />}
      <View className="told-label">{placeWords(view)}</View>
      {accuracy !== null && <View className="told-hint">{accuracy}</View>}
      {view.note !== null && <View className="told-hint">{view.note}</View>}
    </>
  )
}

function Unknown({ locating }: { readonly locating: Locating }) {
  if (locating.state === 'locating') return <View className="told-hint">正在定位，可以先写别的</View>
  return <View className="told-hint">{locating.state === 'failed' ? locating.why : '请选择地点'}</View>
}

export interface PlaceCardProps {
  readonly place: PlaceView | null
  readonly locating: Locating
  readonly fault: string | undefined
  /** Opens the page on which a place is picked. */
  readonly onPick: () => void
}

export function PlaceCard({ place, locating, fault, onPick }: PlaceCardProps) {
  return (
    <Card
      title="在什么地方"
      aside={
        <TextLink id="choose-place" onTap={onPick}>
          {place === null ? '选择地点' : '更改地点'}
        </TextLink>
      }
    >
      {place === null ? <Unknown locating={locating} /> : <Known view={place} onTap={onPick} />}
      <Fault words={fault} />
    </Card>
  )
}
