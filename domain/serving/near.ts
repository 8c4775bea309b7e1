import type { Position } from '../../contract/place'
import { refuse, type Refused } from '../refused'
import { metresBetween } from '../routing/distance'

interface Spot {
  readonly at: Position
  /** Metres. */
  readonly radius: number
}

interface Fix {
  readonly at: Position
  /** Metres by which the device may be wrong. */
  readonly accuracy: number
}

/** Null: who is there is near enough. Else he is told how far off he or his device is, and what would be near enough. */
export const farFrom = ({ at: middle, radius }: Spot, { at, accuracy }: Fix): Refused | null => {
  const metres = Math.round(metresBetween(at, middle))
  if (accuracy > radius)
    return refuse(
      'tooFar',
      `手机定位误差约 ${String(Math.round(accuracy))} 米，超过 ${String(radius)} 米不能定位签到，请到开阔处再试，或扫动态码`,
    )
  return metres > radius
    ? refuse('tooFar', `您离签到点约 ${String(metres)} 米，${String(radius)} 米以内才能定位签到，也可以扫动态码`)
    : null
}
