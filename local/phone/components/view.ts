import { builtIn } from '../runtime/built-in'
import { hoverWhilePressed } from './hover'

const hover = { hoverClass: 'none', hoverStartTime: 50, hoverStayTime: 400, hoverStopPropagation: false }

export const view = builtIn('view', hover, (face) => {
  hoverWhilePressed(face)
  return undefined
})
