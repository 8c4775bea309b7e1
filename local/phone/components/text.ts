import { builtIn } from '../runtime/built-in'

const spaces: Record<string, string> = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

export const text = builtIn(
  'text',
  { selectable: false, userSelect: false, space: '', decode: false, maxLines: 0, overflow: 'visible' },
  (face) => ({
    updated: () => {
      const { selectable, userSelect, maxLines } = face.props
      face.element.classList.toggle('selectable', selectable || userSelect)
      face.element.style.setProperty('-webkit-line-clamp', maxLines > 0 ? String(maxLines) : '')
      face.element.classList.toggle('clamped', maxLines > 0)
    },
    changed: {
      space: (value) => {
        face.element.style.wordSpacing = spaces[value] ? '0.25em' : ''
      },
    },
  }),
)
