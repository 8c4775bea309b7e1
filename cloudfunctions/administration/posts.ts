import type { administration } from '../../contract/administration'
import { deskDuties } from '../../contract/vocabulary/duty'
import { desksOf } from '../../domain/access/parties'
import { isAdministrator } from '../../domain/access/roles'
import { handOver, setDeputies } from '../../domain/posts/hand-over'
import { cancelLeave, setLeave } from '../../domain/posts/leave'
import { mayAdminister } from '../../domain/posts/may-administer'
import type { Leave } from '../../domain/posts/roster'
import { isRefused, refuse } from '../../domain/refused'
import { shanghai } from '../../domain/service-level/shanghai'
import type { PostNotice } from '../../server/notices/post-notices'
import { refOf } from '../../server/privacy/person-ref'
import { staffNamed } from '../../server/repositories/people'
import type { PostDocument } from '../../server/repositories/documents/post'
import { postById, searchPosts } from '../../server/repositories/posts'
import { openWorkOf, type OpenWork } from '../../server/repositories/open-work'
import { districtSettings } from '../../server/repositories/settings'
import type { Call, Handlers } from '../../server/serve/serve'
import { postDetail, postRows } from '../../server/views/post-view'
import { peopleBehind, personBehind, staffing } from './staffing'

type PostHandlers = Pick<
  Handlers<typeof administration>,
  'posts' | 'post' | 'staff' | 'handOver' | 'setDeputies' | 'setShifts' | 'setLeave' | 'cancelLeave'
>

/** Below which area the caller staffs posts; null: he does not. */
const groundOf = async ({ actor }: Call): Promise<string | null> => {
  if (isAdministrator(actor)) return (await districtSettings()).district
  const desks = desksOf(actor)
  const widest = deskDuties.findLast((duty) => desks.some((desk) => desk.duty === duty))
  return desks.find(({ duty }) => duty === widest)?.area ?? null
}

const mostStaff = 20

const workOn = async (id: string, { now }: Call): Promise<OpenWork> => {
  const post = await postById(id)
  return post === null ? { open: 0, alone: 0 } : openWorkOf(post, now)
}

/** Who gets and who loses a post hear it, and who looks after it while it is vacant. */
const handedOver = (
  { name, holder: from }: PostDocument,
  open: number,
  to: string | null,
  caretaker: string | null,
): PostNotice[] => {
  const along = open === 0 ? '' : `，${open} 件在办一并移交`
  return [
    ...(to !== null || caretaker === null
      ? []
      : [{ person: caretaker, title: '请您代班', text: `“${name}”暂时空缺，请您代班，${open} 件在办由您接着办` }]),
    ...(to === null ? [] : [{ person: to, title: '岗位移交', text: `“${name}”现在由您负责${along}给您` }]),
    ...(from === null ? [] : [{ person: from, title: '岗位移交', text: `“${name}”不再由您负责${along}` }]),
  ]
}

const day = (at: Date): string => shanghai(at).format('M月D日 HH:mm')

const standInTold = (name: string, { standIn, from, to }: Leave): PostNotice[] =>
  standIn === null
    ? []
    : [{ person: standIn, title: '请您顶岗', text: `“${name}”的持岗人请假，${day(from)} 至 ${day(to)} 请您顶岗` }]

const standInReleased = (name: string, standIn: string | null | undefined): PostNotice[] =>
  standIn ? [{ person: standIn, title: '不用顶岗', text: `“${name}”的请假已经取消，不用再顶岗` }] : []

export const posts: PostHandlers = {
  posts: async ({ text, group, ...page }, call) => {
    const area = await groundOf(call)
    if (area === null) return refuse('notAllowed')
    const { posts: found, next } = await searchPosts({ area, text, group }, page)
    return { posts: await postRows(found, call.now), next }
  },
  post: async ({ post: id }, { actor, now }) => {
    const post = await postById(id)
    if (post === null) return refuse('notFound')
    return mayAdminister(actor, post) ? postDetail(post, now) : refuse('notAllowed')
  },
  staff: async ({ text }, call) => {
    if ((await groundOf(call)) === null) return refuse('notAllowed')
    const found = await staffNamed(text, mostStaff)
    return { staff: found.map(({ _id, name }) => ({ person: refOf(_id), name })) }
  },
  handOver: async ({ post: id, to: ref, caretaker: careRef, clientKey }, call) => {
    const [to, caretaker] = [personBehind(ref), personBehind(careRef)]
    if (isRefused(to)) return to
    if (isRefused(caretaker)) return caretaker
    const work = await workOn(id, call)
    return staffing(id, call, (post) => {
      // The answer to the first try got lost on the way.
      if (post.history.some((entry) => entry.id === clientKey)) return { changes: {} }
      const along = { id: clientKey, at: call.now, by: call.actor.person, ...work, caretaker }
      const changes = handOver(post, to, along)
      if (isRefused(changes)) return changes
      return { changes, key: clientKey, tell: handedOver(post, work.open, to, caretaker) }
    })
  },
  setDeputies: async ({ post: id, deputies: refs }, call) => {
    const deputies = peopleBehind(refs)
    if (isRefused(deputies)) return deputies
    const { alone } = await workOn(id, call)
    return staffing(id, call, (post) => {
      const changes = setDeputies(post, deputies, alone)
      return isRefused(changes) ? changes : { changes }
    })
  },
  setShifts: ({ post: id, shifts }, call) => staffing(id, call, () => ({ changes: { shifts } })),
  setLeave: async ({ post: id, id: leaveId, from, to, standIn: ref }, call) => {
    const standIn = personBehind(ref)
    if (isRefused(standIn)) return standIn
    const leave = { id: leaveId, from, to, standIn }
    return staffing(id, call, (post) => {
      const changes = setLeave(post, leave, call.now)
      if (isRefused(changes)) return changes
      return { changes, key: `${leaveId}-${from.getTime()}-${to.getTime()}`, tell: standInTold(post.name, leave) }
    })
  },
  cancelLeave: ({ post: id, id: leaveId }, call) =>
    staffing(id, call, (post) => ({
      changes: cancelLeave(post, leaveId, call.now),
      key: `${leaveId}-cancelled`,
      tell: standInReleased(
        post.name,
        post.leaves.find((leave) => leave.id === leaveId && leave.to > call.now)?.standIn,
      ),
    })),
}
