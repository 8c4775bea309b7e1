import type { WindowConfig } from '../package'
import { button, element } from '../screen/element'
import type { Phone } from './phone'
import { homeOf } from './routes'
import { navBarHeight } from './screen'

export interface NavBar {
  element: HTMLElement
  /** With the status bar; 0 when the page draws its own. */
  height: number
  setTitle(title: string): void
  setColour(colour: { frontColor?: string; backgroundColor?: string }): void
  setLoading(loading: boolean): void
  hideHome(): void
  /** Colour of the bar's text, which the capsule and the status bar follow. */
  frontColour(): string
}

const darkOrLight = (style: string | undefined): string => (style === 'white' ? '#ffffff' : '#000000')

interface Place {
  depth: number
  isTab: boolean
  path: string
}

const createButton = (phone: Phone, place: Place): HTMLElement | null => {
  if (place.isTab) return null
  if (place.depth > 0) {
    return button('mp-back', '', () => phone.pages.navigateBack({ delta: 1 }), { 'aria-label': '返回' })
  }
  const home = homeOf(phone)
  if (place.path === home) return null
  return button('mp-home', '', () => phone.pages.reLaunch({ url: `/${home}` }), { 'aria-label': '回到首页' })
}

/** The bar on top of a page, with its title and the way back; the capsule at the right is the screen's. */
export const createNavBar = (phone: Phone, config: WindowConfig, place: Place): NavBar => {
  const isCustom = config.navigationStyle === 'custom'
  const title = element('span', { className: 'mp-title' }, config.navigationBarTitleText)
  const wheel = element('i', { className: 'mp-nav-loading', hidden: true })
  const left = createButton(phone, place)
  const bar = element(
    'div',
    { className: 'mp-nav' },
    left,
    element('div', { className: 'mp-nav-middle' }, wheel, title),
  )
  let front = darkOrLight(config.navigationBarTextStyle)
  const setColour: NavBar['setColour'] = ({ frontColor, backgroundColor }) => {
    front = frontColor ?? front
    bar.style.color = front
    if (backgroundColor) bar.style.backgroundColor = backgroundColor
    phone.screen.root.style.setProperty('--front', front)
  }
  setColour({ backgroundColor: config.navigationBarBackgroundColor ?? '#ffffff' })
  bar.hidden = isCustom
  return {
    element: bar,
    height: isCustom ? 0 : phone.screen.statusBar + navBarHeight,
    setTitle: (text) => {
      title.textContent = text
    },
    setColour,
    setLoading: (loading) => {
      wheel.hidden = !loading
    },
    hideHome: () => {
      if (left?.className === 'mp-home') left.remove()
    },
    frontColour: () => front,
  }
}
