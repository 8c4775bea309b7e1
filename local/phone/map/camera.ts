import { fromWorld, toWorld, type Pixel, type Place } from './mercator'

/** What part of the world a map shows: the place in its middle and the scale. */
export interface Camera {
  centre: Place
  scale: number
}

/** Pixels from the map's own corner. */
export const project = (camera: Camera, size: Pixel, place: Place): Pixel => {
  const middle = toWorld(camera.centre, camera.scale)
  const at = toWorld(place, camera.scale)
  return { x: at.x - middle.x + size.x / 2, y: at.y - middle.y + size.y / 2 }
}

export const placeAt = (camera: Camera, size: Pixel, pixel: Pixel): Place => {
  const middle = toWorld(camera.centre, camera.scale)
  return fromWorld({ x: middle.x + pixel.x - size.x / 2, y: middle.y + pixel.y - size.y / 2 }, camera.scale)
}

export const panned = (camera: Camera, offset: Pixel): Camera => {
  const middle = toWorld(camera.centre, camera.scale)
  return { ...camera, centre: fromWorld({ x: middle.x - offset.x, y: middle.y - offset.y }, camera.scale) }
}

/** Another scale, with the place under `pixel` staying there. */
export const zoomed = (camera: Camera, size: Pixel, pixel: Pixel, scale: number): Camera => {
  const kept = placeAt(camera, size, pixel)
  const centred = { centre: kept, scale }
  return panned(centred, { x: pixel.x - size.x / 2, y: pixel.y - size.y / 2 })
}
