import type { DemandRow } from '../../contract/projects'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellAsker } from '../../server/notices/project-notices'
import { changeDemand } from '../../server/repositories/demands'
import type { DemandDocument } from '../../server/repositories/documents/project'
import type { Call } from '../../server/serve/serve'
import { demandRow } from '../../server/views/project-view'
import type { Input } from './input'

type State = DemandDocument['state']

interface Turn {
  readonly from: readonly State[]
  readonly to: State
  readonly note: string
  readonly may: (demand: DemandDocument) => boolean
}

/** Turns a demand into another state; a second time when the answer got lost changes nothing. */
const turn = (
  { demand: id, version }: Input<'agreeDemand'>,
  { from, to, note, may }: Turn,
): Promise<DemandDocument | Refused> =>
  changeDemand(id, (demand) => {
    if (!may(demand)) return refuse('notAllowed')
    if (demand.state === to && demand.version === version + 1 && demand.note === note) return {}
    if (demand.version !== version) return refuse('stale')
    return from.includes(demand.state) ? { state: to, note } : refuse('wrongStatus')
  })

const isDesk =
  ({ actor }: Call) =>
  ({ community }: DemandDocument): boolean =>
    deskOver(actor, community.path) !== undefined

export const agreeDemand = async (input: Input<'agreeDemand'>, call: Call): Promise<DemandRow | Refused> => {
  const demand = await turn(input, { from: ['proposed'], to: 'open', note: '', may: isDesk(call) })
  if (isRefused(demand)) return demand
  const words = {
    title: '需求已列入',
    text: `${demand.community.name} 已把“${demand.title}”列入需求清单，正在找人对接`,
  }
  await tellAsker(demand, 'agreed', words, call.now)
  return demandRow(demand, call.now)
}

export const declineDemand = async (
  { reason, ...input }: Input<'declineDemand'>,
  call: Call,
): Promise<DemandRow | Refused> => {
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const demand = await turn(input, { from: ['proposed'], to: 'declined', note: reason, may: isDesk(call) })
  if (isRefused(demand)) return demand
  const words = { title: '没有列入', text: `${demand.community.name} 没有把“${demand.title}”列入需求清单：${reason}` }
  await tellAsker(demand, 'declined', words, call.now)
  return demandRow(demand, call.now)
}

export const withdrawDemand = async (
  { reason, ...input }: Input<'withdrawDemand'>,
  call: Call,
): Promise<DemandRow | Refused> => {
  const { actor, now } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const may = (demand: DemandDocument): boolean => demand.asker === actor.person || isDesk(call)(demand)
  const demand = await turn(input, { from: ['proposed', 'open'], to: 'withdrawn', note: reason, may })
  if (isRefused(demand)) return demand
  const words = { title: '需求撤下', text: `${demand.community.name} 撤下了需求“${demand.title}”：${reason}` }
  if (demand.asker !== actor.person) await tellAsker(demand, 'withdrawn', words, now)
  return demandRow(demand, now)
}
