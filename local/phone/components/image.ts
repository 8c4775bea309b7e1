import { builtIn } from '../runtime/built-in'
import { element } from '../screen/element'

const props = { src: '', mode: 'scaleToFill', lazyLoad: false, alt: '', webp: false, showMenuByLongpress: false }

export const image = builtIn(
  'image',
  props,
  (face) => {
    const picture = element('img', { alt: '', draggable: 'false' })
    face.element.append(picture)
    let wanted = 0
    const show = async (src: string): Promise<void> => {
      const turn = (wanted += 1)
      const url = src && (await face.phone.imageUrl(src))
      // A later source may have been asked for while this one was looked up.
      if (turn !== wanted) return
      if (url) picture.src = url
      else picture.removeAttribute('src')
      if (src && !url) face.fire('error', { errMsg: `GET ${src} 404 (Not Found)` })
    }
    picture.addEventListener('load', () => {
      face.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => {
      face.fire('error', { errMsg: `GET ${face.props.src} 404 (Not Found)` })
    })
    return {
      changed: {
        src: (src) => void show(src),
        mode: (mode) => {
          face.element.setAttribute('mode', mode)
        },
        lazyLoad: (lazy) => {
          picture.loading = lazy ? 'lazy' : 'eager'
        },
        alt: (alt) => {
          picture.alt = alt
        },
      },
    }
  },
  { drawsChildren: false },
)

export const coverImage = builtIn(
  'cover-image',
  { src: '' },
  (face) => {
    const picture = element('img', { alt: '' })
    face.element.append(picture)
    return {
      changed: {
        src: (src) => {
          if (src) void face.phone.imageUrl(src).then((url) => (picture.src = url ?? ''))
        },
      },
    }
  },
  { drawsChildren: false },
)
