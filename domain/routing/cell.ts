import type { Position } from '../../contract/place'
import { circleAround } from './distance'

/** To a degree: here some 370 m from west to east and 440 m from south to north, so that few cells reach everything nearby. */
const cellsToDegree = 250

const columnOf = (degrees: number): number => Math.floor(degrees * cellsToDegree)

/** In which square of the map a point lies, whatever grids are drawn there. */
export const cellOf = ([lng, lat]: Position): string => `${columnOf(lng)}:${columnOf(lat)}`

const between = (least: number, most: number): number[] => Array.from({ length: most - least + 1 }, (_, i) => least + i)

/** The squares in which all lies that is within so many metres of a point. */
export const cellsWithin = (at: Position, metres: number): string[] => {
  const circle = circleAround(at, metres)
  const [columns, rows] = ([0, 1] as const).map((axis) => {
    const all = circle.map((point) => columnOf(point[axis]))
    return between(Math.min(...all), Math.max(...all))
  }) as [number[], number[]]
  return columns.flatMap((column) => rows.map((row) => `${column}:${row}`))
}
