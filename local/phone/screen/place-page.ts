import { createSurface } from '../map/surface'
import type { Place } from '../map/mercator'
import type { Phone } from '../runtime/phone'
import { button, element } from './element'
import { openOverlay } from './overlay'

const scale = 16

const round = (value: number): number => Number(value.toFixed(6))

/** A map over the whole screen: moved under a pin in its middle. Answers null when left without choosing. */
export const choosePlace = (phone: Phone, start: Place): Promise<Place | null> =>
  new Promise((resolve) => {
    const words = element('p', { className: 'mp-place-words' })
    const surface = createSurface({ centre: start, scale }, phone.imageUrl, {
      drawn: () => {
        const { longitude, latitude } = surface.camera().centre
        words.textContent = `东经 ${longitude.toFixed(5)}，北纬 ${latitude.toFixed(5)}`
      },
    })
    surface.show({ markers: [], polygons: [], polylines: [], circles: [], self: phone.position.now() })
    const settle = (place: Place | null): void => {
      overlay.close()
      resolve(place)
    }
    const cancel = button('mp-place-cancel', '取消', () => {
      settle(null)
    })
    const confirm = button('mp-place-confirm', '确定', () => {
      const { longitude, latitude } = surface.camera().centre
      settle({ longitude: round(longitude), latitude: round(latitude) })
    })
    const home = button(
      'mp-place-home',
      '◎',
      () => {
        surface.look({ centre: phone.position.now(), scale: surface.camera().scale })
      },
      { 'aria-label': '回到我的位置' },
    )
    const map = element(
      'div',
      { className: 'mp-place-map' },
      surface.element,
      element('i', { className: 'mp-place-pin' }),
      home,
    )
    const foot = element('div', { className: 'mp-place-foot' }, element('h3', {}, '拖动地图，把图钉对准位置'), words)
    const head = element('div', { className: 'mp-place-head' }, cancel, confirm)
    const overlay = openOverlay(
      phone.screen.overlays,
      'full',
      element('div', { className: 'mp-full mp-place' }, map, head, foot),
    )
  })

/** One place on a map, until it is left. */
export const showPlace = (
  phone: Phone,
  place: Place & { name?: string; address?: string; scale?: number },
): Promise<void> =>
  new Promise((resolve) => {
    const surface = createSurface({ centre: place, scale: place.scale ?? 18 }, phone.imageUrl, {})
    const marker = { id: 1, longitude: place.longitude, latitude: place.latitude }
    surface.show({ markers: [marker], polygons: [], polylines: [], circles: [], self: phone.position.now() })
    const back = button('mp-place-cancel', '返回', () => {
      overlay.close()
      resolve()
    })
    const foot = element(
      'div',
      { className: 'mp-place-foot' },
      element('h3', {}, place.name ?? '位置'),
      element('p', {}, place.address),
    )
    const page = element(
      'div',
      { className: 'mp-full mp-place' },
      element('div', { className: 'mp-place-map' }, surface.element),
      element('div', { className: 'mp-place-head' }, back),
      foot,
    )
    const overlay = openOverlay(phone.screen.overlays, 'full', page)
  })
