import { Map, type MapProps } from '@tarojs/components'
import type { AreaOutline } from '../../contract/areas'
import type { Position } from '../../contract/place'
import './place-map.scss'

export interface PlaceMapProps {
  /** Where the map looks. */
  readonly centre: Position
  readonly pin: Position | null
  readonly grids: readonly AreaOutline[]
  /** The grid that the pin lies in. */
  readonly chosen: string | null
  /** Without it the map is only to be looked at. */
  readonly onPick?: (at: Position) => void
  readonly onTap?: () => void
  /** As WeChat counts it: a house at 18, a whole grid at 15. */
  readonly scale?: number
}

const polygonOf = (grid: AreaOutline, isChosen: boolean): MapProps.polygon => ({
  points: grid.outline.map(([longitude, latitude]) => ({ longitude, latitude })),
  strokeWidth: isChosen ? 2 : 1,
  strokeColor: isChosen ? '#B3261EFF' : '#8A8F89FF',
  fillColor: isChosen ? '#B3261E26' : '#8A8F891A',
  zIndex: isChosen ? 2 : 1,
})

const markerOf = ([longitude, latitude]: Position): MapProps.marker => ({
  id: 1,
  longitude,
  latitude,
  iconPath: '/icons/pin.png',
  width: 28,
  height: 36,
  anchor: { x: 0.5, y: 1 },
})

const noticeNothing = () => undefined

/** The grids around and the pin; a tap on the map puts the pin there. */
export function PlaceMap({ centre, pin, grids, chosen, onPick, onTap, scale = 16 }: PlaceMapProps) {
  const still = onPick === undefined
  return (
    <Map
      id="place-map"
      className="place-map"
      longitude={centre[0]}
      latitude={centre[1]}
      scale={scale}
      markers={pin === null ? [] : [markerOf(pin)]}
      polygons={grids.map((grid) => polygonOf(grid, grid.code === chosen))}
      enableScroll={!still}
      enableZoom={!still}
      showLocation={!still}
      onTap={(event) => {
        const { longitude, latitude } = event.detail as { longitude?: number; latitude?: number }
        if (onPick !== undefined && longitude !== undefined && latitude !== undefined) onPick([longitude, latitude])
        else onTap?.()
      }}
      onError={noticeNothing}
    />
  )
}
