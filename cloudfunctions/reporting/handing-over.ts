import type { InputOf } from '../../contract/action'
import { unitId } from '../../contract/ids'
import type { HandOverOffer, reporting, UnitView } from '../../contract/reporting'
import type { Actor } from '../../domain/access/actor'
import { deskOver } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import type { Nudge } from '../../server/notices/push'
import { nudge, tellOnce } from '../../server/notices/tell'
import { toContact, toDesk } from '../../server/notices/unit-notices'
import { codePrint, isGood, newCode } from '../../server/privacy/one-time-code'
import { seal } from '../../server/privacy/seal'
import { ownUnit } from '../../server/reporting/own-unit'
import { writeDown } from '../../server/repositories/audits'
import type { UnitDocument } from '../../server/repositories/documents/unit'
import { changeHands, offerUnit, unitByHandOver } from '../../server/repositories/unit-facts'
import { mostOfOne } from '../../server/repositories/units'
import type { Call } from '../../server/serve/serve'
import { view } from './coming'
import { deskFor, lastCommunityOf } from './reception'
import { contact, isRiskyText, measureOf } from './units'

type Input<Name extends keyof typeof reporting> = InputOf<(typeof reporting)[Name]>

const offer = async (unit: UnitDocument, byDesk: boolean, now: Date): Promise<HandOverOffer | Refused> => {
  const { code, kept } = newCode('hand over', now)
  const offered = await offerUnit(unit, { ...kept, byDesk })
  return offered ? { unit: unitId.parse(unit._id), code, until: kept.until } : refuse('stale')
}

export const handOver = async ({ unit: id }: Input<'handOver'>, call: Call): Promise<HandOverOffer | Refused> => {
  const unit = await ownUnit(id, call)
  return isRefused(unit) ? unit : offer(unit, false, call.now)
}

/** Written down first; and the contact person, who may know nothing of it, can still object. */
export const appoint = async ({ unit: id, reason }: Input<'appoint'>, call: Call): Promise<HandOverOffer | Refused> => {
  const known = await deskFor(id, call)
  if (isRefused(known)) return known
  const { actor, now } = call
  if (await isRisky({ reason }, actor.person)) return refuse('riskyText')
  const { unit, desk } = known
  const look = { act: 'appointUnitContact', at: now, person: actor.person, post: desk.id, by: desk.name } as const
  const written = await writeDown({ ...look, request: null, number: null, reason: `${unit.name}：${reason}` })
  if (isRefused(written)) return written
  const offered = await offer(unit, true, now)
  if (isRefused(offered)) return offered
  const text = `${desk.name} 正在为 ${unit.name} 换联系人：${reason}。不对的话，请马上联系社区`
  const about = { unit, place: lastCommunityOf(unit)?.name ?? '' }
  await tellOnce(toContact(about, `appoint-${String(now.getTime())}`, { title: '换联系人', text }, now))
  return offered
}

type Offered = UnitDocument & { readonly handOver: NonNullable<UnitDocument['handOver']> }

const offeredBy = async (code: string): Promise<Offered | null> => {
  const unit = await unitByHandOver(code)
  return unit?.handOver ? { ...unit, handOver: unit.handOver } : null
}

/** Nobody speaks for a unit on which he decides by a code that a desk has made: he might have made it for himself. */
const whyNot = (unit: Offered, actor: Actor, now: Date): Refused | null => {
  const { handOver: offered } = unit
  if (!isGood(offered, now)) return refuse('handOverUnknown')
  const community = lastCommunityOf(unit)
  return offered.byDesk && community && deskOver(actor, community.path) ? refuse('ownAffair') : null
}

/** Without his name: what others have in their inboxes would outlive his account. */
const toldOf = async (unit: UnitDocument, next: UnitDocument['contact'], now: Date): Promise<Nudge[]> => {
  const { community, name, version } = unit
  const [place, key] = [community?.name ?? '', `contact-${String(version)}`]
  const words = { title: '换联系人', text: `${name} 换了联系人` }
  const desk = community && toDesk({ unit: { ...unit, contact: next }, place }, community.path, key, words, now)
  return [...toContact({ unit, place }, key, words, now), ...((await desk) ?? [])]
}

export const takeOver = async (
  { code: typed, contactName, phone }: Input<'takeOver'>,
  call: Call,
): Promise<UnitView | Refused> => {
  const { actor, now } = call
  const code = codePrint('hand over', typed)
  const unit = await offeredBy(code)
  if (unit === null) return refuse('handOverUnknown')
  // The answer to the first try may have got lost on the way.
  if (unit.handOver.isUsed && unit.contact.person === actor.person) return view(unit, now)
  const no = whyNot(unit, actor, now)
  if (no !== null) return no
  if (await isRiskyText([contactName], call)) return refuse('riskyText')
  const next = { person: actor.person, name: contactName, phone: seal(phone) }
  const told = await toldOf(unit, next, now)
  const as = { type: 'contactChanged', by: contact } as const
  const decide = (current: UnitDocument) => {
    if (current.handOver?.code !== code || current.handOver.isUsed) return refuse('handOverUnknown')
    const event = { ...as, at: now, communityName: null, note: '' }
    const changes = { contact: next, handOver: { ...current.handOver, isUsed: true } }
    return { changes, event, notices: told.map(({ row }) => row) }
  }
  const step = { seen: unit.version, as, decide }
  const changed = await changeHands(unit._id, step, measureOf(actor.person, mostOfOne))
  if (isRefused(changed)) return changed
  // Two with one code: the step of the other looks like this one.
  if (changed.contact.person !== actor.person) return refuse('handOverUnknown')
  await nudge(told)
  return view(changed, now)
}
