import { View } from '@tarojs/components'
import { api } from '../../../contract/api'
import type { PlaceView } from '../../../contract/place'
import { call } from '../../cloud/call'
import { Card } from '../../components/card'
import { PlaceMap } from '../../components/place-map'
import { TextLink } from '../../components/text-link'
import type { Draft } from '../../device/draft'
import { useQuery } from '../../hooks/use-query'
import { openPlace } from '../../routes'
import { accuracyWords, placeWords } from '../../components/place-words'
import type { Locating } from './use-place'

function SmallMap({ at, area }: { readonly at: NonNullable<PlaceView['at']>; readonly area: string }) {
  const around = useQuery(() => call(api.areas.around, { at }), { key: at.join() })
  return (
    <View className="raise-map">
      <PlaceMap centre={at} pin={at} grids={around.data?.grids ?? []} chosen={area} onTap={() => openPlace('draft')} />
    </View>
  )
}

function Known({ view }: { readonly view: PlaceView }) {
  const accuracy = accuracyWords(view)
  return (
    <>
      {view.at !== null && <SmallMap at={view.at} area={view.area} />}
      <View className="raise-label">{placeWords(view)}</View>
      {accuracy !== null && <View className="raise-hint">{accuracy}</View>}
      {view.note !== null && <View className="raise-hint">{view.note}</View>}
    </>
  )
}

function Unknown({ locating }: { readonly locating: Locating }) {
  if (locating.state === 'locating') return <View className="raise-hint">正在定位，可以先写别的</View>
  return <View className="raise-hint">{locating.state === 'failed' ? locating.why : '请选择地点'}</View>
}

export interface PlaceCardProps {
  readonly draft: Draft
  readonly locating: Locating
  readonly fault: string | undefined
}

export function PlaceCard({ draft: { place }, locating, fault }: PlaceCardProps) {
  return (
    <Card
      title="在什么地方"
      aside={
        <TextLink id="choose-place" onTap={() => openPlace('draft')}>
          {place === null ? '选择地点' : '更改地点'}
        </TextLink>
      }
    >
      {place === null ? <Unknown locating={locating} /> : <Known view={place.view} />}
      {fault !== undefined && <View className="raise-fault">{fault}</View>}
    </Card>
  )
}
