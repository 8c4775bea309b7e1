import { element } from '../screen/element'

interface Layout {
  circular: boolean
  vertical: boolean
  displayMultipleItems: number
  previousMargin: string
  nextMargin: string
  indicatorDots: boolean
  indicatorColor: string
  indicatorActiveColor: string
}

/** How many items an item is away from the first one shown; in a circle the shorter way round. */
const distance = (index: number, position: number, count: number, layout: Layout): number => {
  const straight = index - position
  if (!layout.circular || count <= layout.displayMultipleItems) return straight
  const turned = (((straight + count / 2) % count) + count) % count
  return turned - count / 2
}

/** Puts items side by side (or one below the other); `position` is the item shown first, with its fraction. */
export const placeItems = (items: HTMLElement[], position: number, layout: Layout): void => {
  const { vertical, displayMultipleItems, previousMargin, nextMargin } = layout
  const size = `calc((100% - ${previousMargin} - ${nextMargin}) / ${Math.max(displayMultipleItems, 1)})`
  items.forEach((item, index) => {
    const away = distance(index, position, items.length, layout) * 100
    item.style.width = vertical ? '100%' : size
    item.style.height = vertical ? size : '100%'
    item.style.left = vertical ? '0' : previousMargin
    item.style.top = vertical ? previousMargin : '0'
    item.style.transform = vertical ? `translate(0, ${away}%)` : `translate(${away}%, 0)`
  })
}

export const drawDots = (host: HTMLElement, count: number, shown: number, layout: Layout): void => {
  host.hidden = !layout.indicatorDots
  host.classList.toggle('vertical', layout.vertical)
  if (host.children.length !== count) host.replaceChildren(...Array.from({ length: count }, () => element('i')))
  const current = count ? ((shown % count) + count) % count : 0
  ;[...host.children].forEach((dot, index) => {
    const colour = index === current ? layout.indicatorActiveColor : layout.indicatorColor
    ;(dot as HTMLElement).style.background = colour
  })
}
