import { communityTier, communityByCode } from '../../server/places/community-by-code'
import type { WishRow } from '../../contract/wishes'
import type { HeldPost } from '../../domain/access/actor'
import { gridPostsOf } from '../../domain/access/parties'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { Place } from '../../domain/request/request'
import { chinaDay } from '../../domain/service-level/shanghai'
import { turnOf, withdrawn } from '../../domain/serving/wish'
import { moderateText } from '../../server/moderation/moderate-text'
import { tellClaimer, tellDesk } from '../../server/notices/wish-notices'
import { locatePlace } from '../../server/places/locate-place'
import { fingerprint } from '../../server/privacy/fingerprint'
import { seal } from '../../server/privacy/seal'
import { noPhotos } from '../../server/repositories/documents/photo'
import type { WishDocument } from '../../server/repositories/documents/wish'
import { districtSettings } from '../../server/repositories/settings'
import {
  addWish,
  changeWish,
  openWishesOf,
  urgentWishesOf,
  wishById,
  wishesAskedBy,
} from '../../server/repositories/wishes'
import type { Call } from '../../server/serve/serve'
import { callTeam, type Called } from '../../server/serving/help-team'
import type { Input, Output } from './input'
import { isAskerOf, pageFor, rowFor } from './who'

export const kinds = async (): Promise<Output<'kinds'>> => ({ kinds: (await districtSettings()).helpKinds })

/** So many of a resident are open at once: the team is not to be called for nothing. */
const mostOpen = 5

/** So often somebody calls 580 in a day, whatever becomes of it. */
const mostUrgent = 3

interface Setting {
  readonly kind: WishDocument['kind']
  readonly community: WishDocument['community']
  readonly place: Place
  /** In which somebody asks for another one; null: a resident asks. */
  readonly post: HeldPost | null
}

const communityOf = async ({ path }: Place): Promise<WishDocument['community'] | Refused> => {
  const area = await communityByCode(path[communityTier] ?? '')
  return isRefused(area) ? area : { code: area._id, name: area.name, path: [...area.path] }
}

const settingOf = async (input: Input<'ask'>, { actor }: Call): Promise<Setting | Refused> => {
  const kind = (await districtSettings()).helpKinds.find(({ code }) => code === input.kind)
  if (kind === undefined) return refuse('notFound', '这一类服务已经没有了，请重新选择')
  const place = await locatePlace(input.place)
  if (isRefused(place)) return place
  const community = await communityOf(place)
  if (isRefused(community)) return community
  if (!input.asWorker) return { kind, place, community, post: null }
  const post = gridPostsOf(actor).find(({ area }) => place.path.includes(area))
  return post === undefined
    ? refuse('noGrid', '这个地方不在您的网格，请看看选得对不对')
    : { kind, place, community, post }
}

/** What WeChat was not sure of waits for the community; a grid worker answers for his words himself. */
const stateOf = (verdict: 'pass' | 'review', { post }: Setting): WishDocument['state'] =>
  verdict === 'pass' || post !== null ? 'asked' : 'held'

const newWish = (
  input: Input<'ask'>,
  { kind, community, place, post }: Setting,
  state: WishDocument['state'],
  { actor, now }: Call,
): WishDocument => ({
  _id: fingerprint('wish', actor.person, input.clientKey),
  ...{ kind, group: input.group, turn: turnOf(input.group, now), words: input.words, when: input.when },
  ...{ isUrgent: input.isUrgent, isForOther: input.isForOther || post !== null, community },
  place: { area: place.area, areaName: place.areaName, path: [...place.path] },
  ...{ asker: actor.person, post: post === null ? null : { id: post.id, name: post.name } },
  contact: {
    name: seal(input.name),
    phone: seal(input.phone),
    door: seal([place.buildingName, place.detail].filter(Boolean).join(' ')),
    at: seal(place.at === null ? '' : JSON.stringify(place.at)),
  },
  ...{ state, outcome: null, claim: null, done: null, answer: null, credited: null },
  ...{ note: '', ...noPhotos, version: 1, createdAt: now },
})

/** Why somebody asks for nothing more, if so. */
const askedEnough = async (isUrgent: boolean, { actor, now }: Call): Promise<Refused | null> => {
  if ((await openWishesOf(actor.person)) >= mostOpen) return refuse('tooManyWishes')
  const midnight = new Date(chinaDay(now.getTime()).midnight)
  return isUrgent && (await urgentWishesOf(actor.person, midnight)) >= mostUrgent
    ? refuse('tooManyWishes', '您今天已叫过 3 次 580，请直接打电话给社区；有生命危险先打 120')
    : null
}

/** Who must hear of it at once; told again when an answer got lost, each hears it once. @returns who was called, if somebody was */
const announce = async (wish: WishDocument, now: Date): Promise<Called | null> => {
  if (wish.state === 'asked' && wish.isUrgent) return callTeam(wish, 'first', now)
  const mark = wish.isUrgent ? '580 ' : ''
  const words = { title: '待审核', text: `${mark}有一件“${wish.kind.name}”要先看一眼再公开：${wish.place.areaName}` }
  if (wish.state === 'held') await tellDesk(wish, 'held', words, now)
  return null
}

const added = async (input: Input<'ask'>, call: Call): Promise<WishDocument | Refused> => {
  const { actor } = call
  const setting = await settingOf(input, call)
  if (isRefused(setting)) return setting
  const verdict = await moderateText([input.words, input.when, input.name].join('\n'), actor.person)
  if (verdict === 'risky') return refuse('riskyText')
  const wish = newWish(input, setting, stateOf(verdict, setting), call)
  // Who calls for the people of his grid has no measure: his fourth emergency of a day is one.
  const measure = { whose: actor.person, enough: () => askedEnough(input.isUrgent, call) }
  return addWish(wish, setting.post === null ? measure : null)
}

export const ask = async (input: Input<'ask'>, call: Call): Promise<Output<'ask'> | Refused> => {
  const known = await wishById(fingerprint('wish', call.actor.person, input.clientKey))
  const wish = known ?? (await added(input, call))
  if (isRefused(wish)) return wish
  const called = await announce(wish, call.now)
  return { ...(await rowFor(wish, call)), called }
}

/** What he asked for in a post that he has left is not his any more. */
export const mine = async ({ cursor }: Input<'mine'>, call: Call): Promise<Output<'mine'>> => {
  const { rows, next } = await wishesAskedBy(call.actor.person, cursor)
  return pageFor({ rows: rows.filter((wish) => isAskerOf(call.actor, wish)), next }, call)
}

export const withdraw = async ({ wish: id }: Input<'withdraw'>, call: Call): Promise<WishRow | Refused> => {
  const { actor, now } = call
  const wish = await changeWish(id, (found) => (isAskerOf(actor, found) ? withdrawn(found) : refuse('notAllowed')))
  if (isRefused(wish)) return wish
  await tellClaimer(
    wish,
    'withdrawn',
    { title: '不用去了', text: `“${wish.kind.name}”已经撤回，不用去了，谢谢您` },
    now,
  )
  return rowFor(wish, call)
}
