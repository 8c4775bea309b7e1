import { placeAt, project, type Camera } from './camera'
import { metresPerPixel, type Pixel, type Place } from './mercator'
import type { Shapes } from './shapes'

interface Paper {
  context: CanvasRenderingContext2D
  camera: Camera
  size: Pixel
}

const ground = '#eef0ec'
const lattice = '#e2e5df'
const ink = '#6f6763'

const trace = ({ context, camera, size }: Paper, points: Place[], closed: boolean): void => {
  context.beginPath()
  for (const point of points) {
    const { x, y } = project(camera, size, point)
    context.lineTo(x, y)
  }
  if (closed) context.closePath()
}

const stroke = (context: CanvasRenderingContext2D, colour: string, width: number, dash: number[] = []): void => {
  context.setLineDash(dash)
  context.lineJoin = 'round'
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

/** Distances that a scale bar or a lattice may have. */
const niceMetres = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000]
const niceFor = (metres: number): number => niceMetres.find((each) => each >= metres) ?? 1_000_000

const metresPerDegree = 111_000

/** There are no tiles: an even lattice lets the eye follow a move. */
const paintGround = (paper: Paper): void => {
  const { context, camera, size } = paper
  context.fillStyle = ground
  context.fillRect(0, 0, size.x, size.y)
  const north = placeAt(camera, size, { x: 0, y: 0 })
  const south = placeAt(camera, size, size)
  const upright = niceFor(metresPerPixel(camera.centre.latitude, camera.scale) * 60) / metresPerDegree
  const across = upright / Math.cos((camera.centre.latitude * Math.PI) / 180)
  const line = (from: Place, to: Place): void => {
    trace(paper, [from, to], false)
    stroke(context, lattice, 1)
  }
  for (let x = Math.ceil(north.longitude / across) * across; x < south.longitude; x += across) {
    line({ longitude: x, latitude: north.latitude }, { longitude: x, latitude: south.latitude })
  }
  for (let y = Math.ceil(south.latitude / upright) * upright; y < north.latitude; y += upright) {
    line({ longitude: north.longitude, latitude: y }, { longitude: south.longitude, latitude: y })
  }
}

const paintScaleBar = ({ context, camera, size }: Paper): void => {
  const perPixel = metresPerPixel(camera.centre.latitude, camera.scale)
  const metres = niceFor(perPixel * 40)
  const length = metres / perPixel
  context.fillStyle = ink
  context.font = '10px sans-serif'
  context.fillText(metres >= 1000 ? `${metres / 1000} 公里` : `${metres} 米`, 10, size.y - 14)
  context.fillRect(10, size.y - 10, length, 2)
}

const paintPolygons = (paper: Paper, shapes: Shapes): void => {
  for (const polygon of [...shapes.polygons].sort((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0))) {
    trace(paper, polygon.points, true)
    if (polygon.fillColor) {
      paper.context.fillStyle = polygon.fillColor
      paper.context.fill()
    }
    const width = polygon.strokeWidth ?? 1
    if (width > 0) stroke(paper.context, polygon.strokeColor ?? '#000000', width, polygon.dashArray)
  }
}

const paintLines = (paper: Paper, shapes: Shapes): void => {
  for (const { points, color = '#000000', width = 2, dottedLine, borderColor, borderWidth = 0 } of shapes.polylines) {
    trace(paper, points, false)
    if (borderColor && borderWidth) stroke(paper.context, borderColor, width + 2 * borderWidth)
    stroke(paper.context, color, width, dottedLine ? [width * 2, width * 2] : [])
  }
}

const disc = (paper: Paper, place: Place, radius: number): void => {
  const { x, y } = project(paper.camera, paper.size, place)
  paper.context.beginPath()
  paper.context.arc(x, y, radius, 0, 2 * Math.PI)
}

const paintCircles = (paper: Paper, shapes: Shapes): void => {
  for (const circle of shapes.circles) {
    disc(paper, circle, circle.radius / metresPerPixel(circle.latitude, paper.camera.scale))
    if (circle.fillColor) {
      paper.context.fillStyle = circle.fillColor
      paper.context.fill()
    }
    stroke(paper.context, circle.color ?? '#000000', circle.strokeWidth ?? 1)
  }
}

const paintSelf = (paper: Paper, shapes: Shapes): void => {
  if (!shapes.self) return
  const rings: [number, string][] = [
    [18, 'rgba(31, 95, 168, 0.16)'],
    [8, '#ffffff'],
    [6, '#1f5fa8'],
  ]
  for (const [radius, colour] of rings) {
    disc(paper, shapes.self, radius)
    paper.context.fillStyle = colour
    paper.context.fill()
  }
}

/** Draws everything but markers, which are elements of the page. */
export const paint = (canvas: HTMLCanvasElement, camera: Camera, size: Pixel, shapes: Shapes): void => {
  const ratio = window.devicePixelRatio || 1
  canvas.width = Math.round(size.x * ratio)
  canvas.height = Math.round(size.y * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(ratio, ratio)
  const paper = { context, camera, size }
  paintGround(paper)
  paintPolygons(paper, shapes)
  paintLines(paper, shapes)
  paintCircles(paper, shapes)
  paintSelf(paper, shapes)
  paintScaleBar(paper)
}
