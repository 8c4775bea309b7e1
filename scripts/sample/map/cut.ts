import type { Ground } from './ground'
import { areaOf, centroidOf, clip, compactnessOf } from './measure'
import type { Ring, Spot } from './sheet'
import { type Line, type Street, drawStreet, isClear, sideOf, sidesOf } from './street'

/** One way to cut an area, the better the higher its score. */
interface Proposal {
  street: Street
  score: number
}

interface Task {
  outline: Spot[]
  /** The number of smallest areas within. */
  leaves: number
  /** What the left side gets of the people, between 0 and 1. */
  share: number
  /** Metres: the side of the smallest areas to come. */
  grain: number
}

const ENOUGH_PROPOSALS = 3
const MOST_ATTEMPTS = 160

/** Below so many of the smallest areas, people are taken to live evenly: the density hardly changes over so short a way. */
const EVEN_BELOW = 20

/** The line of this heading which leaves `share` of the people on its left. */
const lineAt = (ground: Ground, { outline, leaves, share }: Task, heading: number): Line => {
  const densityAt = leaves < EVEN_BELOW ? () => 1 : ground.density
  const reach = outline.map(sideOf({ heading, offset: 0 }))
  const [whole, middle] = [areaOf(outline), centroidOf(outline)]
  const leftShare = (offset: number) => {
    const part = clip(outline, sideOf({ heading, offset }))
    const [area, centre] = [areaOf(part), centroidOf(part)]
    const rest = whole - area || 1
    const others = { x: (whole * middle.x - area * centre.x) / rest, y: (whole * middle.y - area * centre.y) / rest }
    const left = area * densityAt(centre)
    return left / (left + rest * densityAt(others))
  }
  let [low, high] = [Math.min(...reach), Math.max(...reach)]
  for (let halving = 0; halving < 11; halving++) {
    const offset = (low + high) / 2
    if (leftShare(offset) > share) low = offset
    else high = offset
  }
  return { heading, offset: (low + high) / 2 }
}

/** Streets run across the longer side of an area, in the direction that the town's grid has there. */
const acrossHeading = (ground: Ground, outline: readonly Spot[]): number => {
  const heading = ground.heading(centroidOf(outline))
  const extent = (direction: number) => {
    const reach = outline.map(sideOf({ heading: direction, offset: 0 }))
    return Math.max(...reach) - Math.min(...reach)
  }
  return extent(heading) > extent(heading + Math.PI / 2) ? heading : heading + Math.PI / 2
}

/** Long streets swing, short ones hardly; after many failures a street is drawn straight, at any angle. */
const propose = (ground: Ground, task: Task, across: number, attempt: number): Proposal | null => {
  const { outline, leaves, grain } = task
  const { random } = ground
  const patience = Math.min(1, attempt / 60)
  const quarter = attempt > 20 && random.next() < 0.4 ? Math.PI / 2 : 0
  const line = lineAt(ground, task, across + quarter + random.between(-1, 1) * (0.07 + patience))
  const sway = (leaves > 60 ? 0.07 : leaves > 12 ? 0.04 : 0.03) * (1 - patience)
  const street = drawStreet(random, outline, line, { snap: grain * 0.3, stride: grain / ground.kinks, sway })
  if (!street || !isClear(outline, street, grain * (0.2 - 0.1 * patience), 0.75 - 0.35 * patience)) return null
  const sides = sidesOf(outline, street, [street.from.spot, street.to.spot], street.bends)
  const miss = Math.abs(areaOf(clip(outline, sideOf(line))) - areaOf(sides[0])) / areaOf(outline)
  return { street, score: Math.min(...sides.map(compactnessOf)) - miss * 2 }
}

const findStreet = (ground: Ground, task: Task): Street => {
  const across = acrossHeading(ground, task.outline)
  let best: Proposal | null = null
  let found = 0
  for (let attempt = 0; attempt < MOST_ATTEMPTS && found < ENOUGH_PROPOSALS; attempt++) {
    const proposal = propose(ground, task, across, attempt)
    if (!proposal) continue
    found++
    if (!best || proposal.score > best.score) best = proposal
  }
  if (!best) throw new Error(`no street through an area of ${Math.round(areaOf(task.outline))} square metres`)
  return best.street
}

/** Cuts an area in two along a new street, so that `share` of its people live in the first part. */
export const cutInTwo = (ground: Ground, ring: Ring, leaves: number, share: number): [Ring, Ring] => {
  const { sheet } = ground
  const corners = sheet.trace(ring)
  const outline = corners.map(sheet.spot)
  const street = findStreet(ground, { outline, leaves, share, grain: Math.sqrt(areaOf(outline) / leaves) })
  const join = ({ corner, isCorner, spot }: Street['from']): number => {
    const [before, after] = [corners[corner]!, corners[(corner + 1) % corners.length]!]
    return isCorner ? before : sheet.insert(before, after, spot)
  }
  return sidesOf(corners, street, [join(street.from), join(street.to)], street.bends.map(sheet.add))
}
