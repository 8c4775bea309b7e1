import type { MiniProgram, TabConfig } from '../package'
import { element } from '../screen/element'
import { packageUrl } from './package-url'
import { tabBarHeight, type Screen } from './screen'

export interface TabBar {
  /** Pages that are tabs, in order, without leading slash. */
  paths: string[]
  /** 0 while hidden by the app. */
  height(): number
  tabAt(index: number): TabConfig | undefined
  /** Shows the bar with this tab chosen, or hides it on other pages. */
  follow(path: string): void
  setHidden(hidden: boolean): void
  setBadge(index: number, text: string | null): void
  setDot(index: number, shown: boolean): void
  setItem(index: number, item: Partial<TabConfig>): void
  setStyle(style: { color?: string; selectedColor?: string; backgroundColor?: string }): void
}

interface Drawn {
  config: TabConfig
  button: HTMLButtonElement
  icon: HTMLImageElement
  label: HTMLElement
  badge: HTMLElement
}

const maxBadge = 4

const drawTab = (config: TabConfig, press: () => void): Drawn => {
  const icon = element('img', { alt: '' })
  const badge = element('b', { className: 'mp-badge', hidden: true })
  const label = element('span', {}, config.text)
  const tab = element('button', { type: 'button', role: 'tab', onclick: press }, element('i', {}, icon, badge), label)
  return { config: { ...config }, button: tab, icon, label, badge }
}

const paint = (tab: Drawn, chosen: boolean): void => {
  const source = chosen ? (tab.config.selectedIconPath ?? tab.config.iconPath) : tab.config.iconPath
  tab.button.setAttribute('aria-selected', String(chosen))
  tab.label.textContent = tab.config.text
  tab.icon.hidden = !source
  if (source) tab.icon.src = packageUrl(source)
}

/** The tab bar below the pages. `pressed` is told the index; the page stack does the rest. */
export const createTabBar = (program: MiniProgram, screen: Screen, pressed: (index: number) => void): TabBar => {
  const config = program.app.tabBar ?? { list: [] }
  // A bar of the app's own is a component on each tab page.
  const list = config.custom ? [] : config.list
  const paths = config.list.map((tab) => tab.pagePath.replace(/^\//, ''))
  const bar = element('div', { className: 'mp-tabbar', role: 'tablist', hidden: true })
  const drawn = list.map((tab, index) =>
    drawTab(tab, () => {
      pressed(index)
    }),
  )
  bar.append(...drawn.map((tab) => tab.button))
  screen.pages.after(bar)
  let current = -1
  let hidden = false

  const draw = (): void => {
    bar.hidden = hidden || current < 0 || drawn.length === 0
    drawn.forEach((tab, index) => {
      paint(tab, index === current)
    })
  }
  const style: TabBar['setStyle'] = (colours) => {
    if (colours.color) bar.style.setProperty('--tab', colours.color)
    if (colours.selectedColor) bar.style.setProperty('--tab-chosen', colours.selectedColor)
    if (colours.backgroundColor) bar.style.backgroundColor = colours.backgroundColor
  }
  style(config)
  bar.classList.toggle('white-line', config.borderStyle === 'white')

  return {
    paths,
    height: () => (hidden || drawn.length === 0 ? 0 : tabBarHeight + screen.bottomInset),
    tabAt: (index) => drawn[index]?.config ?? config.list[index],
    follow: (path) => {
      current = paths.indexOf(path)
      draw()
    },
    setHidden: (wanted) => {
      hidden = wanted
      draw()
    },
    setBadge: (index, text) => {
      const badge = drawn[index]?.badge
      if (!badge) return
      badge.className = 'mp-badge'
      badge.hidden = text === null
      badge.textContent = text && text.length > maxBadge ? '…' : text
    },
    setDot: (index, shown) => {
      const badge = drawn[index]?.badge
      if (!badge) return
      badge.className = 'mp-badge dot'
      badge.hidden = !shown
      badge.textContent = ''
    },
    setItem: (index, item) => {
      const tab = drawn[index]
      if (!tab) return
      Object.assign(tab.config, item)
      draw()
    },
    setStyle: style,
  }
}
