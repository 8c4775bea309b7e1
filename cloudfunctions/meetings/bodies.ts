import type { BodyRow, QuarterView } from '../../contract/meetings'
import { quarterEnd, quarterOf, quarterStart } from '../../domain/appraisal/quarters'
import { lookBackFrom, missedOf, quartersBehind, quarterStateOf, type Met } from '../../domain/meetings/quarter-due'
import { isRefused, type Refused } from '../../domain/refused'
import { bodyForDesk, bodyOfArea } from '../../server/meetings/body-of'
import { childAreas } from '../../server/repositories/areas'
import type { Body } from '../../server/repositories/documents/meeting'
import { metSince } from '../../server/repositories/meetings'
import { rosterSince } from '../../server/repositories/part-time-members'
import type { Call } from '../../server/serve/serve'
import { bodyView } from '../../server/views/meeting-view'
import type { Input, Output } from './input'

const quarterView = (quarter: string, met: readonly Met[], now: Date): QuarterView => ({
  quarter,
  dueBy: quarterEnd(quarter),
  state: quarterStateOf(quarter, met, now),
})

const row = (body: Body, met: readonly Met[], now: Date): BodyRow => ({
  body: bodyView(body),
  quarter: quarterView(quarterOf(now), met, now),
})

/** The bodies right below one; communities have none. */
const below = async ({ code, kind }: Body, now: Date): Promise<BodyRow[]> => {
  if (kind === 'communityCommittee') return []
  const bodies = (await childAreas(code)).flatMap((area) => bodyOfArea(area) ?? [])
  const codes = bodies.map((body) => body.code)
  const met = await metSince(codes, quarterStart(quarterOf(now)))
  return bodies.map((body) => row(body, met.get(body.code) ?? [], now))
}

export const bodies = async (
  { body: wanted }: Input<'bodies'>,
  { actor, now }: Call,
): Promise<Output<'bodies'> | Refused> => {
  const known = await bodyForDesk(wanted, actor)
  if (isRefused(known)) return known
  const { body } = known
  const [met, since, rows] = await Promise.all([
    metSince([body.code], lookBackFrom(now)),
    rosterSince(body.code),
    below(body, now),
  ])
  const own = met.get(body.code) ?? []
  const missed = missedOf(quartersBehind(since, now), own, now)
  return { ...row(body, own, now), missed: missed.map((quarter) => quarterView(quarter, own, now)), below: rows }
}
