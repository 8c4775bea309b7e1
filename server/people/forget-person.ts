import { handsOf } from '../../domain/access/hands'
import { isAdministrator, isAuditor } from '../../domain/access/roles'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { forgetFollower } from '../../domain/request/join'
import { forgetReporter } from '../../domain/request/forget-reporter'
import type { Request } from '../../domain/request/request'
import { relaySoon } from '../notices/relay'
import { findChecker } from '../places/find-route'
import { memberIdOf } from '../privacy/member-id'
import { forgetInProjects } from '../projects/forget'
import { ownIds } from '../reporting/own-ids'
import { forgetTurns } from '../repositories/add-new'
import { forgetBookingsOf } from '../repositories/bookings'
import { forgetEvidenceOf } from '../repositories/commitments'
import { forgetMember } from '../repositories/members'
import { forgetNoticesTo } from '../repositories/notices'
import { forgetSeatsOf } from '../repositories/part-time-members'
import { removePerson } from '../repositories/people'
import { followedBy, raisedBy, type RequestPage } from '../repositories/request-lists'
import { changeRequest, type Written } from '../repositories/requests'
import { freeRosterLines } from '../repositories/rosters'
import { districtSettings } from '../repositories/settings'
import { forgetContact } from '../repositories/units'
import type { Call } from '../serve/serve'
import { forgetInAlbums } from '../serving/forget-albums'
import { forgetInWishes } from '../serving/leave-wishes'
import { forgetInPosts } from '../serving/take-out'

const page = 50

type Forget = (request: Request) => Promise<Written | Refused>

/** Where his yes was waited for, somebody goes and looks; elsewhere nobody is needed. */
const checkerOf = (request: Request, now: Date): Promise<Request['assignee']> =>
  request.status === 'resolved' ? findChecker(request, handsOf(request), now) : Promise.resolve(request.assignee)

const asReporter =
  (now: Date): Forget =>
  async (request) => {
    const command = forgetReporter(await checkerOf(request, now), await districtSettings())
    return changeRequest(request.id, 'forgetReporter', 'system', now, command)
  }

const asFollower =
  (person: string, now: Date): Forget =>
  ({ id }) =>
    changeRequest(id, 'leave', 'system', now, forgetFollower(person))

/** Page by page, until none is left that names him: each that is done drops out of the list. */
const forgetAll = async (
  list: () => Promise<RequestPage>,
  forget: Forget,
  person: string,
  now: Date,
): Promise<Refused | null> => {
  for (let found = await list(); found.requests.length > 0; found = await list())
    for (const request of found.requests) {
      const changed = await forget(request)
      if (isRefused(changed)) return changed
      await relaySoon(changed, now)
      await forgetNoticesTo(person, request.id)
    }
  return null
}

/** In what members and residents do for each other he is nobody any more; each is done again when it was cut short. */
const forgetInService = async (person: string, now: Date): Promise<Refused | null> => {
  const member = memberIdOf(person)
  const wished = await forgetInWishes(person, member, now)
  if (wished !== null) return wished
  await forgetMember(person, now)
  await freeRosterLines(member)
  return (await forgetInPosts(member, now)) ?? (await forgetInAlbums(member, now)) ?? forgetInProjects(person, now)
}

/**
 * Forgets somebody for good. What he has raised stays and is handled on; nothing in it names him any more. May be repeated: he
 * himself is forgotten last, so that whatever was cut short can be taken up again.
 */
export const forgetPerson = async (call: Call): Promise<Refused | null> => {
  const { actor, now } = call
  if (actor.posts.length > 0 || isAdministrator(actor) || isAuditor(actor)) return refuse('holdsPost')
  const { person } = actor
  const raised = await forgetAll(() => raisedBy(person, 'all', { limit: page }), asReporter(now), person, now)
  if (raised !== null) return raised
  const followed = await forgetAll(() => followedBy(person, { limit: page }), asFollower(person, now), person, now)
  if (followed !== null) return followed
  await forgetEvidenceOf([...(await ownIds(call))])
  await forgetContact(person)
  await forgetSeatsOf(person)
  const booked = await forgetBookingsOf(person)
  if (booked !== null) return booked
  await forgetTurns(person)
  const served = await forgetInService(person, now)
  if (served !== null) return served
  await removePerson(person)
  return null
}
