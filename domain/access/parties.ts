import { deskDuties, type Duty } from '../../contract/vocabulary/duty'
import type { Party } from '../../contract/vocabulary/party'
import type { Approval, Assignee, Request } from '../request/request'
import type { Actor, HeldPost } from './actor'
import { handsOf } from './hands'
import { deskLevel, levelOf } from './levels'

/** Desks dispatch; all other posts get tasks of their own. */
export const isDesk = (duty: Duty): boolean => (deskDuties as readonly Duty[]).includes(duty)

/** The desks this actor sits at. */
export const desksOf = (actor: Actor): HeldPost[] => actor.posts.filter((post) => isDesk(post.duty))

/** Who sits at several desks looks at the widest area. */
export const widestOf = (desks: readonly HeldPost[]): HeldPost | undefined =>
  [...desks].sort((a, b) => deskLevel(b.duty) - deskLevel(a.duty))[0]

/** The desk in which this actor acts on a place: the widest of those he sits at there. @param path codes from the district down */
export const deskOver = (actor: Actor, path: readonly string[]): HeldPost | undefined =>
  desksOf(actor)
    .filter(({ area }) => path.includes(area))
    .sort((a, b) => path.indexOf(a.area) - path.indexOf(b.area))[0]

/** The posts that look after grids. */
export const gridPostsOf = (actor: Actor): HeldPost[] =>
  actor.posts.filter(({ duty }) => duty === 'gridWorker' || duty === 'gridChief')

/** The posts of this actor that get tasks of their own. */
export const workPostsOf = (actor: Actor): HeldPost[] => actor.posts.filter((post) => !isDesk(post.duty))

/** Where something lies: the seats of one desk share it, any other post has it alone. */
export const seatKey = ({ id, duty, area }: Pick<HeldPost, 'id' | 'duty' | 'area'>): string =>
  isDesk(duty) ? `${duty}:${area}` : id

/** Under which of its keys a post may find something: what the seats of its desk share, and what is its own. */
export const seatKeysOf = (post: HeldPost): string[] => [...new Set([seatKey(post), post.id])]

type Secrecy = Pick<Request, 'confidential'>

/** What is confidential lies with one post alone: the other seats of its desk were never told. */
export const seatOfAssignee = ({ post, duty, area }: Assignee, { confidential }: Secrecy): string =>
  confidential ? post : seatKey({ id: post, duty, area })

/** Whether a post has what was given to this assignee: the post itself, or where they share it another seat of the same desk. */
export const isSeatOf = (post: HeldPost, assignee: Assignee, request: Secrecy): boolean =>
  seatKeysOf(post).includes(seatOfAssignee(assignee, request))

const seatOf = (actor: Actor, request: Request): HeldPost | undefined =>
  actor.posts.find((post) => isSeatOf(post, request.assignee, request))

/** A confidential request is known to its chain only: the posts that have or had it, and those it was sent up to. */
const isInChain = (post: HeldPost, request: Request): boolean =>
  !request.confidential || request.participants.includes(post.id)

const oversees = (post: HeldPost, request: Request): boolean =>
  isDesk(post.duty) && request.place.path.includes(post.area) && isInChain(post, request)

/** The desk of this actor that is above a request's place, and may know of it. */
export const overseerPost = (actor: Actor, request: Request): HeldPost | undefined =>
  actor.posts.find((post) => oversees(post, request))

/** Posts of those who go and look: the chief of the grid and the desks above. */
const mayVerify = (post: HeldPost, request: Request): boolean =>
  (isSeatOf(post, request.assignee, request) || oversees(post, request)) &&
  (isDesk(post.duty) || post.duty === 'gridChief') &&
  !handsOf(request).posts.includes(post.id)

const isFollower = (actor: Actor, request: Request): boolean =>
  request.followers.some(({ person }) => person === actor.person)

/** His own request was merged into this one. */
const isFellow = (actor: Actor, request: Request): boolean =>
  request.followers.some(({ person, request: merged }) => person === actor.person && merged !== null)

const isReporter = (actor: Actor, request: Request): boolean =>
  request.reporter.person !== '' && request.reporter.person === actor.person

/** What its neighbours may learn of and join: nothing confidential, no complaint about somebody, no order among offices. */
export const isForNeighbours = ({
  confidential,
  about,
  source,
}: Pick<Request, 'confidential' | 'about' | 'source'>): boolean =>
  !confidential && about === null && source !== 'department'

/** Nobody answers what he has applied for himself, in whichever post. */
const decidesOn = (actor: Actor, post: HeldPost, { to, asker }: Approval, request: Secrecy): boolean =>
  asker !== actor.person && isSeatOf(post, to, request)

/** Whether this application is one that the actor answers. */
export const isToDecide = (actor: Actor, approval: Approval, request: Secrecy): boolean =>
  actor.posts.some((post) => decidesOn(actor, post, approval, request))

type Human = Exclude<Party, 'system'>

/** Once it is over, who had a part of it has what he did, like everybody who had it once. */
const openJoint = ({ joint }: Request): Request['joint'] => (joint?.closedAt === null ? joint : null)

/**
 * Whether the complaint is about this actor, who is then not told who complains: he could act in that post at the time; where that was not
 * kept, he can now.
 */
export const isComplainedAbout = (actor: Actor, { about, accused }: Pick<Request, 'about' | 'accused'>): boolean =>
  accused.length > 0 ? accused.includes(actor.person) : actor.posts.some((post) => post.id === about)

/** Where the whole district had nobody else for a complaint, who it is about has it. */
const isLastResort = ({ assignee, about }: Request): boolean => assignee.post === about

/** Nobody handles a complaint about himself, in whichever post. */
const isKeptAway = (actor: Actor, request: Request): boolean =>
  isComplainedAbout(actor, request) && !isLastResort(request)

/** Who hears nothing of a complaint as the holder of a post. */
export const peopleKeptAway = (request: Request): readonly string[] => (isLastResort(request) ? [] : request.accused)

/** How each party is known: by the post in which he plays it, or as a person. */
const holds: Readonly<Record<Human, (actor: Actor, request: Request) => HeldPost | boolean | undefined>> = {
  reporter: isReporter,
  handler: seatOf,
  responder: (actor, request) =>
    actor.posts.find((post) =>
      openJoint(request)?.parts.some((part) => part.state !== 'released' && isSeatOf(post, part.assignee, request)),
    ),
  desk: (actor, request) =>
    actor.posts.find((post) => oversees(post, request) && deskLevel(post.duty) >= request.level),
  superior: (actor, request) =>
    actor.posts.find(
      (post) => oversees(post, request) && deskLevel(post.duty) > levelOf(request.assignee, request.place),
    ),
  // He was told that it runs late in his grid: the platform sends him a copy with its first word.
  chief: (actor, request) =>
    actor.posts.find(
      ({ id, duty, area }) => duty === 'gridChief' && request.copies.includes(id) && request.place.path.includes(area),
    ),
  approver: (actor, request) =>
    actor.posts.find((post) => request.approvals.some((approval) => decidesOn(actor, post, approval, request))),
  verifier: (actor, request) =>
    handsOf(request).people.includes(actor.person) ? false : actor.posts.find((post) => mayVerify(post, request)),
  follower: isFollower,
  fellow: isFellow,
  neighbour: (actor, request) => isForNeighbours(request) && !isReporter(actor, request) && !isFollower(actor, request),
}

/** Nobody is kept away from what is his own. */
const asHimself: readonly Human[] = ['reporter', 'follower', 'fellow', 'neighbour']

const plays = (actor: Actor, request: Request, party: Human): HeldPost | boolean =>
  !asHimself.includes(party) && isKeptAway(actor, request) ? false : (holds[party](actor, request) ?? false)

/** What this actor is to this request; a stranger may still be a neighbour. */
export const partiesOf = (actor: Actor, request: Request): Human[] =>
  (Object.keys(holds) as Human[]).filter((party) => plays(actor, request, party) !== false)

/** The post in which the actor plays a party, null for the reporter. */
export const postAs = (actor: Actor, request: Request, party: Human): HeldPost | null => {
  const held = plays(actor, request, party)
  return typeof held === 'object' ? held : null
}

/** The post in which somebody works on a request, whatever he does there; null for residents. */
export const actingPost = (actor: Actor, request: Request): HeldPost | null => {
  const post = (['handler', 'responder', 'desk', 'superior', 'verifier', 'chief'] as const).map((party) =>
    postAs(actor, request, party),
  )
  return post.find((held) => held !== null) ?? null
}

const readers: readonly Human[] = ['reporter', 'handler', 'responder', 'approver']

const isCopied = (actor: Actor, request: Request): boolean =>
  actor.posts.some((post) => request.copies.includes(post.id))

/**
 * How much somebody sees, by id as in lists. `full`: the reporter, who has it now or a part of it, the desks above its place, and who was sent a
 * copy. `followed`: what a neighbour may know who has joined it. `own`: who had it once sees what he did, and nothing after.
 */
export type Access = 'full' | 'followed' | 'own' | 'none'

export const accessOf = (actor: Actor, request: Request): Access => {
  const isReader = readers.some((party) => plays(actor, request, party) !== false)
  if (!isReader && isKeptAway(actor, request)) return 'none'
  if (isReader || overseerPost(actor, request) !== undefined || isCopied(actor, request)) return 'full'
  if (isFollower(actor, request)) return 'followed'
  return actor.posts.some((post) => request.participants.includes(post.id)) ? 'own' : 'none'
}
