import type { Place } from '../map/mercator'
import type { Surface } from '../map/surface'
import type { Phone } from '../runtime/phone'
import { answer, type WxFamily } from '../wx/answer'

interface Padded {
  points: Place[]
  padding?: number[]
}

/** `wx.createMapContext` for one map. */
export const createMapContext = (phone: Phone, surface: Surface): WxFamily => ({
  getCenterLocation: answer(phone, 'getCenterLocation', () => ({ ...surface.camera().centre })),
  getScale: answer(phone, 'getScale', () => ({ scale: surface.camera().scale })),
  getRegion: answer(phone, 'getRegion', () => surface.corners()),
  moveToLocation: answer(phone, 'moveToLocation', ({ longitude, latitude }: Partial<Place>) => {
    const here = phone.position.now()
    const centre = { longitude: longitude ?? here.longitude, latitude: latitude ?? here.latitude }
    surface.look({ ...surface.camera(), centre }, 'update')
    return undefined
  }),
  includePoints: answer(phone, 'includePoints', ({ points, padding = [20] }: Padded) => {
    surface.fit(points, Math.max(...padding))
    return undefined
  }),
  toScreenLocation: answer(phone, 'toScreenLocation', (place: Place) => ({ ...surface.toPixel(place) })),
  fromScreenLocation: answer(phone, 'fromScreenLocation', (pixel: { x: number; y: number }) => ({
    ...surface.toPlace(pixel),
  })),
})
