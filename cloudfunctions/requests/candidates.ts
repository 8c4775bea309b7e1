import type { InputOf, OutputOf } from '../../contract/action'
import { postId } from '../../contract/ids'
import type { requests } from '../../contract/requests'
import { deskDuties, type Duty } from '../../contract/vocabulary/duty'
import type { RequestAction } from '../../contract/vocabulary/request-action'
import { deskLevel, levelOf } from '../../domain/access/levels'
import { refuse, type Refused } from '../../domain/refused'
import { isOnDuty } from '../../domain/posts/on-duty'
import { partyFor } from '../../domain/request/decide'
import type { Assignee, Request } from '../../domain/request/request'
import { keptAway } from '../../server/places/kept-away'
import { areasByCode, gridsOf } from '../../server/repositories/areas'
import type { PostDocument } from '../../server/repositories/documents/post'
import { openTasksBy } from '../../server/repositories/request-lists'
import { postById, postsOn } from '../../server/repositories/posts'
import { districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { actingDesk, requestOf } from './step'

type Purpose = InputOf<typeof requests.candidates>['for']

/** Who may be given a request by a desk. Building heads and centre households report; they do not handle. */
const workDuties: readonly Duty[] = [
  'gridWorker',
  'gridChief',
  'propertyCompany',
  'communityPolice',
  'trafficPolice',
  'department',
]

/** Desks below the one at which the request has come to. */
const desksBelow = ({ level }: Request): readonly Duty[] => deskDuties.filter((duty) => deskLevel(duty) < level)

/** Which duties are offered for what. A colleague is of the same kind. */
const dutiesFor: Readonly<Record<Purpose, (request: Request) => readonly Duty[]>> = {
  reassign: (request) => [...workDuties, ...desksBelow(request)],
  split: (request) => [...workDuties, ...desksBelow(request)],
  transfer: ({ assignee }) => workDuties.filter((duty) => duty === assignee.duty),
}

/** Tiers above the grids: district, street, community. */
const communityTier = 2

/** The areas whose posts are offered: up the tree from the place, and every basic grid of its community. */
const areasAround = async (request: Request): Promise<string[]> => {
  const community = request.place.path[communityTier]
  if (community === undefined) return [...request.place.path]
  const grids = await gridsOf(community, (await districtSettings()).basicTier)
  return [...new Set([...[...request.place.path].reverse(), ...grids.map((grid) => grid._id)])]
}

/** A department takes orders from a desk that stands above it; the others whistle for it. @param giver null where a colleague gives it away */
const takesOrders = (post: PostDocument, { place }: Request, giver: Assignee | null): boolean =>
  post.duty !== 'department' || giver === null || deskLevel(giver.duty) > levelOf(post, place)

const isCandidate = (post: PostDocument, request: Request, purpose: Purpose, giver: Assignee | null): boolean =>
  takesOrders(post, request, giver) &&
  (post.holder !== null || post.deputies.length > 0) &&
  (purpose === 'split' || post._id !== request.assignee.post) &&
  dutiesFor[purpose](request).includes(post.duty)

/** The post, if this request may be given to it. */
export const candidatePost = async (
  request: Request,
  id: string,
  purpose: Purpose,
  call: Call,
): Promise<Assignee | null> => {
  const [post, areas] = await Promise.all([postById(id), areasAround(request)])
  const giver = actingDesk(request, call)
  if (post === null || !isCandidate(post, request, purpose, giver) || !areas.includes(post.area)) return null
  if ((await keptAway(request, [post], call.now)).includes(id)) return null
  return { post: post._id, name: post.name, duty: post.duty, area: post.area }
}

const actionFor: Readonly<Record<Purpose, RequestAction>> = {
  reassign: 'reassign',
  transfer: 'transfer',
  split: 'split',
}

export const candidates = async (
  { for: purpose }: InputOf<typeof requests.candidates>,
  call: Call,
): Promise<OutputOf<typeof requests.candidates> | Refused> => {
  const request = requestOf(call)
  if (request === null) return refuse('notFound')
  if (partyFor(actionFor[purpose], request, call.actor) === null) return refuse('notAllowed')
  const [areas, giver] = [await areasAround(request), actingDesk(request, call)]
  const around = await postsOn(areas, dutiesFor[purpose](request))
  const away = await keptAway(request, around, call.now)
  const posts = around.filter((post) => !away.includes(post._id) && isCandidate(post, request, purpose, giver))
  const [names, open] = await Promise.all([
    areasByCode([...new Set(posts.map((post) => post.area))]),
    openTasksBy(posts.map((post) => post._id)),
  ])
  const nameOf = new Map(names.map((area) => [area._id, area.name]))
  return {
    candidates: posts
      .map((post) => ({ ...post, onDuty: isOnDuty(post, call.now) }))
      // Nearest first: the place's own areas lead the list of areas.
      .sort((a, b) => Number(b.onDuty) - Number(a.onDuty) || areas.indexOf(a.area) - areas.indexOf(b.area))
      .map((post) => ({
        post: postId.parse(post._id),
        name: post.name,
        duty: post.duty,
        areaName: nameOf.get(post.area) ?? '',
        onDuty: post.onDuty,
        open: open.get(post._id) ?? 0,
        returned: request.returnedBy.includes(post._id),
      })),
  }
}
