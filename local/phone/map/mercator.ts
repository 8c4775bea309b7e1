export interface Place {
  longitude: number
  latitude: number
}

export interface Pixel {
  x: number
  y: number
}

const tile = 256

/** The world's width in pixels at a scale; WeChat's `scale` is a web map's zoom (3 to 20). */
const worldWidth = (scale: number): number => tile * 2 ** scale

/** Where a place lies on the whole world drawn at this scale. */
export const toWorld = ({ longitude, latitude }: Place, scale: number): Pixel => {
  const sine = Math.sin((latitude * Math.PI) / 180)
  const width = worldWidth(scale)
  return {
    x: ((longitude + 180) / 360) * width,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * width,
  }
}

export const fromWorld = ({ x, y }: Pixel, scale: number): Place => {
  const width = worldWidth(scale)
  const turned = Math.PI * (1 - (2 * y) / width)
  return { longitude: (x / width) * 360 - 180, latitude: (Math.atan(Math.sinh(turned)) * 180) / Math.PI }
}

const equatorMetres = 40_075_016.686

export const metresPerPixel = (latitude: number, scale: number): number =>
  (Math.cos((latitude * Math.PI) / 180) * equatorMetres) / worldWidth(scale)

/** The largest whole scale at which all places fit into a box of this size, and their middle. */
export const fitPlaces = (places: Place[], box: Pixel, padding: number): { centre: Place; scale: number } | null => {
  if (places.length === 0) return null
  const longitudes = places.map((place) => place.longitude)
  const latitudes = places.map((place) => place.latitude)
  const west = { longitude: Math.min(...longitudes), latitude: Math.max(...latitudes) }
  const east = { longitude: Math.max(...longitudes), latitude: Math.min(...latitudes) }
  const [a, b] = [toWorld(west, 0), toWorld(east, 0)]
  const centre = fromWorld({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, 0)
  const room = { x: Math.max(box.x - 2 * padding, 1), y: Math.max(box.y - 2 * padding, 1) }
  const scale = Math.log2(Math.min(room.x / Math.max(b.x - a.x, 1e-9), room.y / Math.max(b.y - a.y, 1e-9)))
  return { centre, scale: Math.min(Math.max(Math.floor(scale * 4) / 4, 3), 18) }
}
