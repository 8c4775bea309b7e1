import { isRefused, type Refused } from '../../domain/refused'
import { givenBack, withdrawn, type WishStep } from '../../domain/serving/wish'
import { tellAsker, tellClaimer, tellMembers } from '../notices/wish-notices'
import { removePhotos } from '../photos/remove-photos'
import { nobodysPhotos, noPhotos } from '../repositories/documents/photo'
import type { WishDocument } from '../repositories/documents/wish'
import type { Page } from '../repositories/pages'
import { changeWish, wishesAskedBy, wishesClaimedBy } from '../repositories/wishes'
import { callTeamAgain } from './help-team'

type Step = (wish: WishDocument) => WishStep

/** It is for others again: who asked hears of it, and of a call of 580 the team. */
const free = async (id: string, now: Date, step: Step): Promise<WishDocument | Refused> => {
  const wish = await changeWish(id, step)
  if (isRefused(wish) || wish.state !== 'asked') return wish
  const key = `back-${String(wish.version)}`
  await tellAsker(wish, key, { title: '又在找人', text: `“${wish.kind.name}”原来接下的党员来不了，正在另找人` }, now)
  if (wish.isUrgent) await callTeamAgain(wish, now)
  return wish
}

/** Whoever has claimed it does not do it. */
export const putBack = (id: string, member: string, reason: string, now: Date): Promise<WishDocument | Refused> =>
  free(id, now, (found) => givenBack(found, member, reason))

/** Takes it from whoever has claimed it: he hears why. @param step who may, and whether it can be taken */
export const takeFrom = async (id: string, reason: string, now: Date, step: Step): Promise<WishDocument | Refused> => {
  let member = ''
  const wish = await free(id, now, (found) => {
    member = found.claim?.member ?? ''
    return step(found)
  })
  if (isRefused(wish)) return wish
  const words = { title: '不用去了', text: `${wish.community.name} 已另找人办“${wish.kind.name}”：${reason}` }
  await tellMembers(wish, `released-${String(wish.version)}`, [member], words, now)
  return wish
}

type List = (cursor: string | undefined) => Promise<Page<WishDocument>>
type Leave = (wish: WishDocument) => Promise<WishDocument | Refused | null>

const eachOf = async (list: List, leave: Leave): Promise<Refused | null> => {
  for (let cursor: string | undefined; ;) {
    const { rows, next } = await list(cursor)
    for (const wish of rows) {
      const after = await leave(wish)
      if (isRefused(after) && after.refused === 'busy') return after
    }
    if (next === null) return null
    cursor = next
  }
}

/** Of a member who is gone from a community, what he has claimed there is for others; what he has done waits for its answer. @param stays where he is now; null: nowhere */
export const leaveWishes = (member: string, stays: string | null, now: Date): Promise<Refused | null> =>
  eachOf(
    (cursor) => wishesClaimedBy(member, cursor),
    async ({ _id, state, community }) =>
      state === 'claimed' && community.code !== stays ? putBack(_id, member, '已经不在这个社区', now) : null,
  )

/** They may show his home. */
const withoutPhotos = ({ done }: WishDocument): Partial<WishDocument> =>
  done === null ? {} : { done: { ...done, photos: [] }, ...noPhotos }

/** What he asked for and nobody has done is withdrawn, and nothing names him. What he asked as a grid worker is another one's: it goes on. */
const forgetAsked = async (wish: WishDocument, now: Date): Promise<WishDocument | Refused> => {
  if (wish.post === null) await removePhotos(wish.done?.photos ?? [], { in: 'wishes', carrier: wish._id })
  const after = await changeWish(wish._id, (found) => {
    const nobody = { asker: '' }
    if (found.post !== null) return nobody
    const gone = { ...nobody, contact: { name: '', phone: '', door: '', at: '' }, ...withoutPhotos(found) }
    const step = withdrawn(found)
    return isRefused(step) ? gone : { ...gone, ...step }
  })
  if (isRefused(after) || after.post !== null || after.outcome !== 'withdrawn') return after
  await tellClaimer(
    after,
    'withdrawn',
    { title: '不用去了', text: `“${after.kind.name}”已经撤回，不用去了，谢谢您` },
    now,
  )
  return after
}

/** Nothing of somebody is left in wishes, whether he asked for them or did them. */
export const forgetInWishes = async (person: string, member: string, now: Date): Promise<Refused | null> =>
  (await leaveWishes(member, null, now)) ??
  (await eachOf(
    (cursor) => wishesClaimedBy(member, cursor),
    ({ _id }) =>
      changeWish(_id, ({ claim, newPhotos }) =>
        claim?.member === member ? { claim: { ...claim, member: '' }, newPhotos: nobodysPhotos(newPhotos) } : {},
      ),
  )) ??
  eachOf(
    (cursor) => wishesAskedBy(person, cursor),
    (wish) => forgetAsked(wish, now),
  )
