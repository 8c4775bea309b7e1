import { watchDrag } from '../gestures/watch-drag'
import { element } from './element'

const turnAt = 50

/** Pictures over the whole screen, turned by a swipe or the arrow keys; a tap closes them. */
export const openPreview = (host: HTMLElement, urls: (string | undefined)[], start: number): void => {
  const picture = element('img', { alt: '图片预览', draggable: 'false' })
  const count = element('span', {})
  const layer = element('div', { className: 'mp-preview', role: 'dialog', tabindex: '-1' }, picture, count)
  let index = Math.min(Math.max(start, 0), urls.length - 1)
  const show = (wanted: number): void => {
    index = Math.min(Math.max(wanted, 0), urls.length - 1)
    picture.src = urls[index] ?? ''
    picture.style.transform = ''
    count.textContent = urls.length > 1 ? `${index + 1} / ${urls.length}` : ''
  }
  let swiped = false
  watchDrag(layer, {
    wants: () => true,
    move: (offset) => {
      swiped = true
      picture.style.transform = `translateX(${offset.x}px)`
    },
    end: (offset) => {
      show(Math.abs(offset.x) > turnAt ? index - Math.sign(offset.x) : index)
    },
  })
  layer.addEventListener('click', () => {
    if (!swiped) layer.remove()
    swiped = false
  })
  layer.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowRight') show(index + 1)
    else if (key === 'ArrowLeft') show(index - 1)
    else if (key === 'Escape') layer.remove()
  })
  show(index)
  host.append(layer)
  layer.focus()
}
