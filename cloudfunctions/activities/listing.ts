import type { ActivityView } from '../../contract/activities'
import { areaCode } from '../../contract/ids'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { communityForDesk } from '../../server/places/community-by-code'
import { comingIn, openIn, pastIn, signedUpBy, todayOf, type ActivityPage } from '../../server/repositories/activities'
import { activityDocument } from '../../server/repositories/documents/activity'
import { countUnclear, unclearIn } from '../../server/repositories/photos'
import type { Call } from '../../server/serve/serve'
import { activityRow } from '../../server/views/activity-view'
import type { Input, Output } from './input'
import { present, registered, viewFor } from './who'

const rowsFor = ({ activities, next }: ActivityPage, member: string): Output<'list'> => ({
  activities: activities.map((activity) => activityRow(activity, member)),
  next,
})

export const list = async ({ pile, cursor }: Input<'list'>, call: Call): Promise<Output<'list'> | Refused> => {
  if (pile !== 'coming') {
    // Also of who has left his community.
    const member = await registered(call)
    if (member === null) return { activities: [], next: null }
    const { _id } = member
    return rowsFor(await (pile === 'mine' ? signedUpBy(_id, cursor) : todayOf(_id, call.now, cursor)), _id)
  }
  const found = await present(call)
  if (isRefused(found)) return found
  return rowsFor(await comingIn(found.community, call.now, cursor), found.member._id)
}

/** Whether it is open to everybody, or about the reader. */
const isForReader = ({ state, isOrganiser, standing, attendance }: ActivityView): boolean =>
  state === 'published' || isOrganiser || standing.state !== 'out' || attendance !== null

/** What is over is shown to whom it concerned: who signed up, who was there, and the members of its community. */
export const show = async ({ activity }: Input<'show'>, call: Call): Promise<ActivityView | Refused> => {
  const view = await viewFor(activity, call)
  if (isRefused(view) || isForReader(view)) return view
  const member = await registered(call)
  return member?.community?.code === view.community.code ? view : refuse('notAllowed')
}

/** Those in whose albums WeChat is not sure of a photo. */
const withUnclear = async (community: string, cursor: string | undefined): Promise<ActivityPage> => {
  const { rows, next } = await unclearIn('activities', activityDocument, { areas: [community], cursor })
  return { activities: rows, next }
}

const piles = { coming: openIn, past: pastIn, photos: withUnclear } as const

export const ofCommunity = async (
  { community: wanted, pile, cursor }: Input<'ofCommunity'>,
  { actor }: Call,
): Promise<Output<'ofCommunity'> | Refused> => {
  const community = await communityForDesk(wanted, actor)
  if (isRefused(community)) return community
  const [found, toLookAt] = await Promise.all([
    piles[pile](community._id, cursor),
    countUnclear('activities', { areas: [community._id] }),
  ])
  return { ...rowsFor(found, ''), toLookAt, community: { code: areaCode.parse(community._id), name: community.name } }
}
