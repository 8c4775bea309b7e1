import { builtIn, type Face } from '../runtime/built-in'
import { registerContext } from '../runtime/node-registry'
import { keepChildrenIn } from '../runtime/tree'
import { element } from '../screen/element'
import type { Place } from '../map/mercator'
import type { Circle, Marker, Polygon, Polyline } from '../map/shapes'
import { createSurface, type Cause, type Surface } from '../map/surface'
import { createMapContext } from './map-context'

const props = {
  longitude: 0,
  latitude: 0,
  scale: 16,
  minScale: 3,
  maxScale: 20,
  markers: [] as unknown,
  polygons: [] as unknown,
  polyline: [] as unknown,
  circles: [] as unknown,
  includePoints: [] as unknown,
  showLocation: false,
  enableScroll: true,
  enableZoom: true,
}
type MapFace = Face<typeof props>

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])
const fitPadding = 30

const tellRegion = (face: MapFace, surface: Surface, phase: 'begin' | 'end', cause: Cause): void => {
  const { centre, scale } = surface.camera()
  const causedBy = phase === 'begin' && cause !== 'update' ? 'gesture' : cause
  const detail = { causedBy, type: phase, rotate: 0, skew: 0, scale, centerLocation: centre, region: surface.corners() }
  // In WeChat the event arrives as `begin` or `end`, though it is listened to as `regionchange`.
  face.fire('regionchange', detail, { fields: { type: phase, causedBy } })
}

const tellMarker = (face: MapFace, name: string, markerId: number): void => {
  face.fire(name, { markerId }, { fields: { markerId } })
}

export const map = builtIn('map', props, (face) => {
  let surface: Surface | null = null
  const open = (): Surface => {
    const { longitude, latitude, scale } = face.props
    const made = createSurface({ centre: { longitude, latitude }, scale }, face.phone.imageUrl, {
      changed: (phase, cause) => {
        tellRegion(face, made, phase, cause)
      },
      tapped: (place) => {
        face.fire('tap', { ...place })
      },
      markerTapped: (id) => {
        tellMarker(face, 'markertap', id)
      },
      calloutTapped: (id) => {
        tellMarker(face, 'callouttap', id)
      },
      labelTapped: (id) => {
        tellMarker(face, 'labeltap', id)
      },
    })
    return made
  }
  const layer = element('div', { className: 'mp-map-children' })
  face.element.append(layer)
  keepChildrenIn(face.element, layer)

  const show = (): void => {
    const { markers, polygons, polyline, circles, showLocation } = face.props
    surface?.show({
      markers: listOf<Marker>(markers),
      polygons: listOf<Polygon>(polygons),
      polylines: listOf<Polyline>(polyline),
      circles: listOf<Circle>(circles),
      self: showLocation ? face.phone.position.now() : null,
    })
  }
  const allow = (): void => {
    surface?.zoomLimits(face.props.minScale, face.props.maxScale)
    surface?.allow({ scroll: face.props.enableScroll, zoom: face.props.enableZoom })
  }
  const follow = (): void => {
    const { longitude, latitude, scale } = face.props
    surface?.look({ centre: { longitude, latitude }, scale }, 'update')
  }
  const fit = (): void => {
    const places = listOf<Place>(face.props.includePoints)
    if (places.length) surface?.fit(places, fitPadding)
  }
  return {
    changed: {
      markers: show,
      polygons: show,
      polyline: show,
      circles: show,
      showLocation: show,
      longitude: follow,
      latitude: follow,
      scale: follow,
      includePoints: fit,
      minScale: allow,
      maxScale: allow,
      enableScroll: allow,
      enableZoom: allow,
    },
    attached: () => {
      surface = open()
      layer.before(surface.element)
      registerContext(face.element, createMapContext(face.phone, surface))
      allow()
      show()
      requestAnimationFrame(() => {
        fit()
        face.fire('updated', {})
      })
    },
  }
})
