import { builtIn, plain } from '../runtime/built-in'
import { element } from '../screen/element'

const iconSigns: Record<string, string> = {
  success: '✓',
  success_no_circle: '✓',
  info: 'i',
  warn: '!',
  waiting: '…',
  cancel: '×',
  download: '↓',
  search: '⌕',
  clear: '×',
}

export const icon = builtIn(
  'icon',
  { type: '', size: 23, color: '' },
  (face) => ({
    updated: () => {
      const { type, size, color } = face.props
      face.element.setAttribute('type', type)
      face.element.textContent = iconSigns[type] ?? ''
      face.element.style.setProperty('--icon', `${parseFloat(String(size)) || 23}px`)
      if (color) face.element.style.setProperty('--colour', color)
    },
  }),
  { drawsChildren: false },
)

const progressProps = {
  percent: 0,
  showInfo: false,
  strokeWidth: 6 as unknown,
  activeColor: '#09bb07',
  backgroundColor: '#ebebeb',
  borderRadius: 0 as unknown,
}

export const progress = builtIn(
  'progress',
  progressProps,
  (face) => {
    const done = element('i')
    const bar = element('div', {}, done)
    const words = element('span', { hidden: true })
    face.element.append(bar, words)
    face.element.setAttribute('role', 'progressbar')
    return {
      updated: () => {
        const { percent, showInfo, strokeWidth, activeColor, backgroundColor, borderRadius } = face.props
        face.element.setAttribute('aria-valuenow', String(percent))
        done.style.cssText = `width:${percent}%;background:${activeColor}`
        bar.style.cssText = `height:${parseFloat(String(strokeWidth))}px;background:${backgroundColor};border-radius:${String(borderRadius)}px`
        words.hidden = !showInfo
        words.textContent = `${percent}%`
      },
    }
  },
  { drawsChildren: false },
)

export const navigator = builtIn(
  'navigator',
  { url: '', openType: 'navigate', delta: 1, hoverClass: 'navigator-hover', target: 'self' },
  (face) => {
    face.onTap(() => {
      const { url, openType, delta } = face.props
      const { pages } = face.phone
      const go: Record<string, () => string | null> = {
        navigate: () => pages.navigateTo({ url }),
        redirect: () => pages.redirectTo({ url }),
        switchTab: () => pages.switchTab({ url }),
        reLaunch: () => pages.reLaunch({ url }),
        navigateBack: () => pages.navigateBack({ delta }),
      }
      const problem = go[openType]?.() ?? null
      if (problem !== null) face.fire('fail', { errMsg: `navigateTo:fail ${problem}` })
      else face.fire('success', { errMsg: 'navigateTo:ok' })
    })
    return undefined
  },
)

/** Shown by a name or a picture of what a phone would play: nothing plays here. */
const placeholder = (tag: string, words: string) =>
  builtIn(tag, { src: '', poster: '', controls: true }, (face) => {
    face.element.append(element('div', { className: 'mp-placeholder-box' }, words))
    return {
      changed: {
        poster: (src) => {
          if (src)
            void face.phone.imageUrl(src).then((url) => (face.element.style.backgroundImage = `url("${url ?? ''}")`))
        },
      },
    }
  })

export const video = placeholder('video', '视频')
export const camera = placeholder('camera', '相机取景')
export const webView = placeholder('web-view', '网页')
export const livePlayer = placeholder('live-player', '直播')
export const matchMedia = plain('match-media')
