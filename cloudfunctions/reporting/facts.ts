import type { InputOf } from '../../contract/action'
import type { reporting, UnitView } from '../../contract/reporting'
import { takesSeat } from '../../contract/takes-seat'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { toDesk } from '../../server/notices/unit-notices'
import type { Nudge } from '../../server/notices/push'
import { nudge } from '../../server/notices/tell'
import { seal, unseal } from '../../server/privacy/seal'
import { ownUnit } from '../../server/reporting/own-unit'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { changeFacts } from '../../server/repositories/unit-facts'
import type { Call } from '../../server/serve/serve'
import { view } from './coming'
import { contact, isRiskyText } from './units'

type Input = InputOf<typeof reporting.saveFacts>
type Facts = Omit<Input, 'unit' | 'version'>

/** What has become of it, for its history and its desk. */
const changedWords = (unit: UnitDocument, { address, members, resources, contactName, phone }: Facts): string =>
  [
    unit.members !== members && `在职党员 ${String(unit.members)} 人改为 ${String(members)} 人`,
    unit.address !== address && '地址',
    unit.resources !== resources && '能提供什么',
    (unit.contact.name !== contactName || unseal(unit.contact.phone) !== phone) && '联系方式',
  ]
    .filter(Boolean)
    .join('，')

/** By so many members it is measured: when they change, its desk hears of it. */
const toldOf = async (unit: UnitDocument, facts: Facts, now: Date): Promise<Nudge[]> => {
  const { community, members, name, version } = unit
  if (community === null || members === facts.members) return []
  const words = { title: '单位资料', text: `${name} 改了资料：${changedWords(unit, facts)}` }
  return toDesk({ unit, place: community.name }, community.path, `facts-${String(version)}`, words, now)
}

export const saveFacts = async ({ unit: id, version, ...facts }: Input, call: Call): Promise<UnitView | Refused> => {
  const unit = await ownUnit(id, call)
  if (isRefused(unit)) return unit
  const { address, members, resources, contactName, phone } = facts
  if (takesSeat[unit.kind] && members === 0) return refuse('invalidInput', '请填在职党员人数，至少 1 人')
  if (await isRiskyText([address, resources, contactName], call)) return refuse('riskyText')
  const { actor, now } = call
  const told = await toldOf(unit, facts, now)
  const as = { type: 'factsSaved', by: contact } as const
  const decide = (current: UnitDocument) => {
    if (current.contact.person !== actor.person) return refuse('notFound')
    const person = { person: actor.person, name: contactName, phone: seal(phone) }
    const event = { ...as, at: now, communityName: null, note: changedWords(current, facts) }
    return { changes: { address, members, resources, contact: person }, event, notices: told.map(({ row }) => row) }
  }
  const changed = await changeFacts(id, { seen: version, as, decide })
  if (isRefused(changed)) return changed
  await nudge(told)
  return view(changed, now)
}
