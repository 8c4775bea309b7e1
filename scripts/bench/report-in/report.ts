import { quantileOf } from '../cloud/figures'
import type { FloorTaken } from '../floor-run'
import { errorsIn, sdkCallsPerLife, type PlayedLives } from '../year/ledger'
import type { Found } from './client'

export interface ReportIn {
  readonly played: PlayedLives
  readonly floor: FloorTaken
  /** Who should lie in the cloud. */
  readonly members: number
  readonly found: Found
}

export interface ReportInFigures {
  readonly members: number
  /** Of the product's functions, two a member. */
  readonly callsPerSecond: number
  /** Of the bare SDK, against a server that answers at once, as many at once as members. */
  readonly floorCallsPerSecond: number
  /** In the time of so many bare calls a member could have reported in and checked in. */
  readonly callsPerMember: number
  readonly p95Ms: number
  /** Members who are not there, or whose check-in is not there exactly once. */
  readonly lost: number
  /** Communities that have confirmed more units than they take. */
  readonly capBroken: number
  readonly errors: number
}

export const figuresOf = ({ played, floor, members, found }: ReportIn): ReportInFigures => {
  const ms = Object.values(played.actions).flatMap((action) => action.ms)
  const floorCallsPerSecond = floor.calls / floor.seconds
  return {
    members: played.lives,
    callsPerSecond: ms.length / played.seconds,
    floorCallsPerSecond,
    callsPerMember: (floorCallsPerSecond * played.seconds) / played.lives,
    p95Ms: quantileOf(ms, 0.95),
    lost: members - found.whole,
    capBroken: found.capBroken,
    errors: errorsIn(played),
  }
}

const rounded = (_: string, part: unknown): unknown => (typeof part === 'number' ? Math.round(part * 100) / 100 : part)

export const reportFigures = (run: ReportIn): void => {
  for (const [what, count] of Object.entries(run.played.errors)) console.log(`${String(count)} × ${what}`)
  console.log(`${sdkCallsPerLife(run.played).toFixed(2)} SDK calls a member`)
  console.log(JSON.stringify({ bench: 'report-in', figures: figuresOf(run) }, rounded))
}
