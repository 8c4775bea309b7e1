import { button, element } from '../screen/element'
import { panned, placeAt, project, zoomed, type Camera } from './camera'
import { drawMarker, type DrawnMarker } from './markers'
import { fitPlaces, type Pixel, type Place } from './mercator'
import { paint } from './paint'
import type { Shapes } from './shapes'
import { watchSurface } from './surface-gestures'

export type Cause = 'drag' | 'scale' | 'update'

export interface SurfaceEvents {
  changed?(phase: 'begin' | 'end', cause: Cause): void
  tapped?(place: Place): void
  markerTapped?(id: number): void
  calloutTapped?(id: number): void
  labelTapped?(id: number): void
  drawn?(): void
}

export interface Surface {
  element: HTMLElement
  camera(): Camera
  look(camera: Camera, cause?: Cause): void
  /** Shows all places with this many pixels around. */
  fit(places: Place[], padding: number): void
  show(shapes: Shapes): void
  corners(): { southwest: Place; northeast: Place }
  zoomLimits(min: number, max: number): void
  allow(may: { scroll: boolean; zoom: boolean }): void
  toPixel(place: Place): Pixel
  toPlace(pixel: Pixel): Place
}

const none: Shapes = { markers: [], polygons: [], polylines: [], circles: [], self: null }

const zoomButtons = (zoom: (steps: number) => void): HTMLElement => {
  const step = (sign: string, label: string, steps: number): HTMLElement =>
    button(
      '',
      sign,
      () => {
        zoom(steps)
      },
      { 'aria-label': label },
    )
  const box = element('div', { className: 'mp-map-zoom' }, step('＋', '放大', 1), step('－', '缩小', -1))
  // A tap on a button is none on the map.
  box.addEventListener('click', (event) => {
    event.stopPropagation()
  })
  return box
}

/** A map without tiles: shapes on a canvas, markers as elements, moved by finger, mouse, wheel and two buttons. */
export const createSurface = (
  start: Camera,
  iconUrl: (path: string) => Promise<string | undefined>,
  events: SurfaceEvents,
): Surface => {
  const canvas = element('canvas', { 'aria-label': '地图' })
  const markerLayer = element('div', { className: 'mp-markers' })
  const host = element('div', { className: 'mp-map' }, canvas, markerLayer)
  let camera = start
  let shapes = none
  let markers: DrawnMarker[] = []
  let limits = { min: 3, max: 20 }
  let may = { scroll: true, zoom: true }
  let frame = 0

  const size = (): Pixel => ({ x: host.clientWidth, y: host.clientHeight })
  const draw = (): void => {
    frame = 0
    if (!host.clientWidth) return
    paint(canvas, camera, size(), shapes)
    for (const { element: drawn, marker } of markers) {
      const { x, y } = project(camera, size(), marker)
      drawn.style.transform = `translate(${x}px, ${y}px)`
    }
    events.drawn?.()
  }
  const redraw = (): void => {
    frame ||= requestAnimationFrame(draw)
  }
  const look: Surface['look'] = (wanted, cause) => {
    if (cause === 'update') events.changed?.('begin', cause)
    camera = { ...wanted, scale: Math.min(Math.max(wanted.scale, limits.min), limits.max) }
    redraw()
    if (cause === 'update') events.changed?.('end', cause)
  }
  const zoomBy = (steps: number, pixel?: Pixel): void => {
    if (!may.zoom) return
    events.changed?.('begin', 'scale')
    const scale = Math.min(Math.max(camera.scale + steps, limits.min), limits.max)
    look(zoomed(camera, size(), pixel ?? { x: size().x / 2, y: size().y / 2 }, scale))
    events.changed?.('end', 'scale')
  }
  const press = (drawn: DrawnMarker | undefined, id: number): void => {
    if (drawn?.hasCallout) for (const each of markers) if (each.hasCallout) each.showCallout(each === drawn)
    events.markerTapped?.(id)
  }
  const drawMarkers = (): void => {
    markers = shapes.markers.map((marker, index) => {
      const id = marker.id ?? index
      const drawn: DrawnMarker = drawMarker(marker, iconUrl, {
        marker: () => {
          press(drawn, id)
        },
        callout: () => events.calloutTapped?.(id),
        label: () => events.labelTapped?.(id),
      })
      return drawn
    })
    markerLayer.replaceChildren(...markers.map((each) => each.element))
  }

  host.append(
    zoomButtons((steps) => {
      zoomBy(steps)
    }),
  )
  watchSurface(host, {
    mayScroll: () => may.scroll,
    begin: () => events.changed?.('begin', 'drag'),
    pan: (from, offset) => look(panned(from, offset)),
    camera: () => camera,
    end: () => events.changed?.('end', 'drag'),
    zoomBy,
    tap: (pixel) => {
      events.tapped?.(placeAt(camera, size(), pixel))
    },
  })
  new ResizeObserver(redraw).observe(host)

  return {
    element: host,
    camera: () => camera,
    look,
    fit: (places, padding) => {
      const wanted = fitPlaces(places, size(), padding)
      if (wanted) look(wanted, 'update')
    },
    show: (wanted) => {
      const sameMarkers = wanted.markers === shapes.markers
      shapes = wanted
      if (!sameMarkers) drawMarkers()
      redraw()
    },
    corners: () => ({
      southwest: placeAt(camera, size(), { x: 0, y: size().y }),
      northeast: placeAt(camera, size(), { x: size().x, y: 0 }),
    }),
    zoomLimits: (min, max) => {
      limits = { min, max }
    },
    allow: (wanted) => {
      may = wanted
      host.classList.toggle('fixed-zoom', !wanted.zoom)
    },
    toPixel: (place) => project(camera, size(), place),
    toPlace: (pixel) => placeAt(camera, size(), pixel),
  }
}
