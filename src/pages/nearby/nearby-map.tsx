import { Map, type MapProps, View } from '@tarojs/components'
import type { NearbyView } from '../../../contract/neighbourhood'
import type { Position } from '../../../contract/place'

/** One mark for each grid, with how many there are. */
interface Mark {
  readonly areaName: string
  readonly at: Position
  readonly count: number
}

export const marksOf = (rows: readonly NearbyView[]): Mark[] => {
  const names = [...new Set(rows.map(({ areaName }) => areaName))]
  return names.map((areaName) => {
    const there = rows.filter((row) => row.areaName === areaName)
    return { areaName, at: there[0]!.around, count: there.length }
  })
}

const markerOf = ({ at: [longitude, latitude], count }: Mark, id: number): MapProps.marker => ({
  id,
  longitude,
  latitude,
  iconPath: '/icons/pin.png',
  width: 28,
  height: 36,
  anchor: { x: 0.5, y: 1 },
  callout: {
    content: `${count} 件`,
    display: 'ALWAYS',
    color: '#1f1b1a',
    fontSize: 12,
    padding: 4,
    borderRadius: 6,
    borderWidth: 1,
    borderColor: '#ebe5e2',
    bgColor: '#ffffff',
    textAlign: 'center',
    anchorX: 0,
    anchorY: 0,
  },
})

const pointOf = ({ at: [longitude, latitude] }: Mark) => ({ longitude, latitude })

const noticeNothing = () => undefined

export interface NearbyMapProps {
  readonly centre: Position
  readonly rows: readonly NearbyView[]
  readonly onChoose: (areaName: string) => void
}

/** Where in the community there is something: by grid, never by house. */
export function NearbyMap({ centre, rows, onChoose }: NearbyMapProps) {
  const marks = marksOf(rows)
  const choose = (id: unknown) => {
    const mark = marks[Number(id)]
    if (mark !== undefined) onChoose(mark.areaName)
  }
  return (
    <View className="nearby-map">
      <Map
        id="nearby-map"
        className="nearby-map-inside"
        longitude={centre[0]}
        latitude={centre[1]}
        scale={15}
        markers={marks.map(markerOf)}
        includePoints={marks.map(pointOf)}
        onMarkerTap={(event) => choose(event.detail.markerId)}
        onCalloutTap={(event) => choose(event.detail.markerId)}
        onError={noticeNothing}
      />
    </View>
  )
}
