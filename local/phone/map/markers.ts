import { element } from '../screen/element'
import type { Marker, Words } from './shapes'

/** A marker as drawn: its icon's foot stands on the place, the callout above, the label beside. */
export interface DrawnMarker {
  marker: Marker
  element: HTMLElement
  showCallout(shown: boolean): void
  hasCallout: boolean
}

const pin =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 32"><path fill="#b3261e" d="M12 0a12 12 0 0 0-12 12c0 8 12 20 12 20s12-12 12-20A12 12 0 0 0 12 0z"/><circle cx="12" cy="12" r="5" fill="#fff"/></svg>',
  )

/** Finds the picture of an `iconPath`. */
export type IconUrl = (path: string) => Promise<string | undefined>

const pixels = (value: number | string | undefined, fallback: number): number => {
  const number = typeof value === 'string' ? parseFloat(value) : value
  return number && Number.isFinite(number) ? number : fallback
}

const plainWords = {
  color: '#000000',
  fontSize: 12,
  bgColor: 'transparent',
  borderRadius: 0,
  borderWidth: 0,
  borderColor: '#000000',
  padding: 0,
  textAlign: 'center',
}

const drawWords = (className: string, words: Words, bgColor = plainWords.bgColor): HTMLElement => {
  const drawn = element('div', { className }, words.content)
  const look = { ...plainWords, bgColor, ...words }
  Object.assign(drawn.style, {
    color: look.color,
    fontSize: `${look.fontSize}px`,
    background: look.bgColor,
    borderRadius: `${look.borderRadius}px`,
    border: `${look.borderWidth}px solid ${look.borderColor}`,
    padding: `${look.padding}px`,
    textAlign: look.textAlign,
    marginLeft: `${words.anchorX ?? words.x ?? 0}px`,
    marginTop: `${words.anchorY ?? words.y ?? 0}px`,
  })
  return drawn
}

const calloutOf = (marker: Marker): Words | null => {
  if (marker.callout) return marker.callout
  return marker.title ? { content: marker.title, padding: 6, borderRadius: 4 } : null
}

/** The picture, standing with its foot (or its `anchor`) on the marker's place. */
const drawIcon = (
  marker: Marker,
  iconUrl: IconUrl,
): { icon: HTMLImageElement; stand: Partial<CSSStyleDeclaration> } => {
  const width = pixels(marker.width, 24)
  const height = pixels(marker.height, 32)
  const anchor = marker.anchor ?? { x: 0.5, y: 1 }
  const icon = element('img', { src: pin, alt: marker.title ?? '', draggable: 'false' })
  if (marker.iconPath) void iconUrl(marker.iconPath).then((url) => (icon.src = url ?? pin))
  Object.assign(icon.style, { width: `${width}px`, height: `${height}px`, opacity: String(marker.alpha ?? 1) })
  if (marker.rotate) icon.style.transform = `rotate(${marker.rotate}deg)`
  const stand = {
    marginLeft: `${-width * anchor.x}px`,
    marginTop: `${-height * anchor.y}px`,
    width: `${width}px`,
    height: `${height}px`,
    zIndex: String(marker.zIndex ?? 1),
  }
  return { icon, stand }
}

const onTap = (target: HTMLElement | null, run: () => void): void => {
  target?.addEventListener('click', (event) => {
    event.stopPropagation()
    run()
  })
}

export const drawMarker = (
  marker: Marker,
  iconUrl: IconUrl,
  tapped: { marker: () => void; callout: () => void; label: () => void },
): DrawnMarker => {
  const { icon, stand } = drawIcon(marker, iconUrl)
  const words = calloutOf(marker)
  const callout = words ? drawWords('mp-callout', words, '#ffffff') : null
  const label = marker.label ? drawWords('mp-map-label', marker.label) : null
  const drawn = element('div', { className: 'mp-marker', 'data-marker': String(marker.id ?? '') }, icon, callout, label)
  Object.assign(drawn.style, stand)
  const isAlways = words?.display === 'ALWAYS'
  const showCallout = (shown: boolean): void => {
    if (callout) callout.hidden = !shown
  }
  showCallout(isAlways)
  onTap(icon, tapped.marker)
  onTap(callout, tapped.callout)
  onTap(label, tapped.label)
  return { marker, element: drawn, showCallout, hasCallout: callout !== null && !isAlways }
}
