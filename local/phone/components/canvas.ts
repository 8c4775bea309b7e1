import { builtIn } from '../runtime/built-in'
import { registerContext, registerNode } from '../runtime/node-registry'
import { element } from '../screen/element'

/** What a page gets by `fields({ node: true })`: the browser's canvas with WeChat's additions. */
const asNode = (canvas: HTMLCanvasElement): HTMLCanvasElement =>
  Object.assign(canvas, {
    createImage: () => new Image(),
    createImageData: () => new ImageData(1, 1),
    createPath2D: (path?: Path2D) => new Path2D(path),
    requestAnimationFrame: (run: FrameRequestCallback) => requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => {
      cancelAnimationFrame(id)
    },
  })

export const canvas = builtIn(
  'canvas',
  { type: '', canvasId: '', disableScroll: false },
  (face) => {
    const drawn = asNode(element('canvas'))
    face.element.append(drawn)
    registerNode(face.element, drawn)
    registerContext(face.element, drawn)
    return undefined
  },
  { drawsChildren: false },
)
