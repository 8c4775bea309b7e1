import type { Place } from './mercator'

export interface Words {
  content: string
  color?: string
  fontSize?: number
  borderRadius?: number
  borderWidth?: number
  borderColor?: string
  bgColor?: string
  padding?: number
  textAlign?: string
  anchorX?: number
  anchorY?: number
  x?: number
  y?: number
  display?: string
}

export interface Marker extends Place {
  id?: number
  title?: string
  iconPath?: string
  width?: number | string
  height?: number | string
  rotate?: number
  alpha?: number
  zIndex?: number
  anchor?: { x: number; y: number }
  callout?: Words
  label?: Words
}

export interface Polygon {
  points: Place[]
  strokeWidth?: number
  strokeColor?: string
  fillColor?: string
  dashArray?: number[]
  zIndex?: number
}

export interface Polyline {
  points: Place[]
  color?: string
  width?: number
  dottedLine?: boolean
  borderColor?: string
  borderWidth?: number
}

export interface Circle extends Place {
  radius: number
  color?: string
  fillColor?: string
  strokeWidth?: number
}

/** What lies on a map, as WeChat's component takes it. */
export interface Shapes {
  markers: Marker[]
  polygons: Polygon[]
  polylines: Polyline[]
  circles: Circle[]
  /** The phone's own place, when it is to be shown. */
  self: Place | null
}
