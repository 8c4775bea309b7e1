import type { Face, Props } from '../runtime/built-in'

interface Hovering extends Props {
  hoverClass: string
  hoverStartTime: number
  hoverStayTime: number
}

/** Adds `hover-class` while pressed, with WeChat's delays, so that a scroll does not flash. */
export const hoverWhilePressed = <P extends Hovering>(face: Face<P>, isOff: () => boolean = () => false): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const classes = (): string[] => {
    const { hoverClass } = face.props
    return hoverClass === 'none' ? [] : hoverClass.split(/\s+/).filter(Boolean)
  }
  const later = (ms: number, run: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(run, ms)
  }
  const leave = (): void => {
    later(face.props.hoverStayTime, () => {
      face.element.classList.remove(...classes())
    })
  }
  face.node.addListener('touchstart', () => {
    if (isOff() || classes().length === 0) return
    later(face.props.hoverStartTime, () => {
      face.element.classList.add(...classes())
    })
  })
  face.node.addListener('touchend', leave)
  face.node.addListener('touchmove', leave)
  face.node.addListener('touchcancel', leave)
}
