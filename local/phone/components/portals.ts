import { builtIn } from '../runtime/built-in'
import { keepChildrenIn } from '../runtime/tree'
import { element } from '../screen/element'

const layerOf = (host: HTMLElement): Element | null | undefined =>
  host.closest('.mp-page')?.querySelector(':scope > .mp-view > .mp-portals')

/** Its children really move to the end of the page, above everything else on it. */
export const rootPortal = builtIn('root-portal', { enable: true }, (face) => {
  const place = element('div', { className: 'mp-portal' })
  const stay = face.element.appendChild.bind(face.element)
  keepChildrenIn(face.element, place)
  return {
    attached: () => {
      if (face.props.enable) layerOf(face.element)?.append(place)
      else stay(place)
    },
    detached: () => {
      place.remove()
    },
  }
})

const containerProps = {
  show: false,
  duration: 300,
  zIndex: 100,
  overlay: true,
  position: 'bottom',
  round: false,
  closeOnSlideDown: false,
  overlayStyle: '',
  customStyle: '',
}

/** A half page that slides in over a dimmed page; the way back closes it first. */
export const pageContainer = builtIn('page-container', containerProps, (face) => {
  const dim = element('div', { className: 'mp-container-dim' })
  const box = element('div', { className: 'mp-container-box' })
  const layer = element('div', { className: 'mp-container', hidden: true }, dim, box)
  keepChildrenIn(face.element, box)
  dim.addEventListener('click', () => {
    face.fire('clickoverlay', {})
    face.set({ show: false })
  })
  const open = (shown: boolean): void => {
    if (layer.hidden === !shown) return
    const names = shown ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave']
    layer.hidden = !shown
    for (const name of names) face.fire(name, {})
  }
  return {
    changed: { show: open },
    updated: () => {
      const { position, round, overlay, zIndex, overlayStyle, customStyle } = face.props
      layer.dataset.position = position
      layer.style.zIndex = String(zIndex)
      layer.classList.toggle('round', round)
      dim.hidden = !overlay
      dim.setAttribute('style', overlayStyle)
      box.setAttribute('style', customStyle)
    },
    attached: () => layerOf(face.element)?.append(layer),
    detached: () => {
      layer.remove()
    },
  }
})

/** The page's own look from its template: its style, its base text sizes and its background. */
export const pageMeta = builtIn(
  'page-meta',
  { pageStyle: '', rootFontSize: '', pageFontSize: '', backgroundColor: '', rootBackgroundColor: '' },
  (face) => {
    const apply = (): void => {
      const page = face.element.closest<HTMLElement>('wx-page')
      if (!page) return
      const { pageStyle, rootFontSize, pageFontSize, backgroundColor } = face.props
      page.setAttribute('style', pageStyle)
      if (pageFontSize && pageFontSize !== 'system') page.style.fontSize = pageFontSize
      if (backgroundColor) page.style.backgroundColor = backgroundColor
      if (rootFontSize) document.documentElement.style.fontSize = rootFontSize === 'system' ? '' : rootFontSize
    }
    return { updated: apply, attached: apply }
  },
)
