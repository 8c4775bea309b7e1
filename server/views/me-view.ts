import { areaCode, postId } from '../../contract/ids'
import type { ContactView, Me } from '../../contract/people'
import { entryOf } from '../../domain/access/entries'
import { desksOf, workPostsOf } from '../../domain/access/parties'
import { isAdministrator, isAuditor } from '../../domain/access/roles'
import { mayKeepAccessList } from '../../domain/community-access/may-keep-access-list'
import { mayStaffPosts } from '../../domain/posts/may-administer'
import { isOnDuty, standingOf } from '../../domain/posts/on-duty'
import { areasByCode, buildingById } from '../repositories/areas'
import type { AreaSummary } from '../repositories/documents/area'
import type { MemberDocument } from '../repositories/documents/member'
import type { PersonDocument } from '../repositories/documents/person'
import type { PostDocument } from '../repositories/documents/post'
import { unreadOf } from '../repositories/inbox'
import { memberOf } from '../repositories/members'
import { postsOn } from '../repositories/posts'
import { quotaOf } from '../repositories/subscriptions'
import { unseal } from '../privacy/seal'
import { newUploadFolder } from '../privacy/upload-folder'
import type { Call } from '../serve/serve'

/** Grids are numbered through their community, whose code they begin with. */
const communityOf = (area: string): string => area.slice(0, 12)

/** Of the grid workers of an area the first whose post is held. */
const contactView = (workers: readonly PostDocument[], area: AreaSummary, now: Date): ContactView | null => {
  const worker = workers.find((post) => standingOf(post, now) !== 'vacant')
  if (worker === undefined) return null
  const { name, phone } = worker
  return { name, areaName: area.name, onDuty: isOnDuty(worker, now), phone, households: area.households }
}

const nowhere = { home: null, contact: null }

const homeView = async ({ home }: PersonDocument, now: Date): Promise<Pick<Me, 'home' | 'contact'>> => {
  if (home === null) return nowhere
  const [areas, building, posts] = await Promise.all([
    areasByCode([communityOf(home.area), home.area]),
    home.building === null ? null : buildingById(home.building),
    postsOn([home.area], ['gridWorker']),
  ])
  const area = areas.find(({ _id }) => _id === home.area)
  if (area === undefined) return nowhere
  const community = areas.find(({ _id }) => _id === communityOf(home.area)) ?? area
  return {
    home: {
      area: areaCode.parse(home.area),
      areaName: area.name,
      community: areaCode.parse(community._id),
      communityName: community.name,
      buildingName: building?.name ?? null,
    },
    contact: contactView(posts, area, now),
  }
}

/** Has reported in to a community, or asked to. */
const isMember = (member: MemberDocument | null): boolean => member !== null && member.community !== null

/** Who I am to the product. */
export const meView = async ({ actor, person, now }: Call): Promise<Me> => {
  const [home, areas, unread, quota, member] = await Promise.all([
    homeView(person, now),
    areasByCode([...new Set(actor.posts.map((post) => post.area))]),
    unreadOf(actor.person),
    quotaOf(actor.person),
    memberOf(actor.person),
  ])
  const nameOf = new Map(areas.map((area) => [area._id, area.name]))
  return {
    ...home,
    name: actor.name,
    roles: [...actor.roles],
    posts: actor.posts.map(({ id, name, duty, area }) => ({
      id: postId.parse(id),
      name,
      duty,
      area: areaCode.parse(area),
      areaName: nameOf.get(area) ?? '',
      entries: [entryOf(duty)],
    })),
    workplaces: [
      ...(workPostsOf(actor).length > 0 ? (['worker'] as const) : []),
      ...(desksOf(actor).length > 0 ? (['community'] as const) : []),
      ...(mayStaffPosts(actor) ? (['posts'] as const) : []),
      ...(mayKeepAccessList(actor) ? (['accessList'] as const) : []),
      ...(isAuditor(actor) ? (['audit'] as const) : []),
      ...(isAdministrator(actor) ? (['admin'] as const) : []),
    ],
    elder: person.elder,
    phone: person.phone === '' ? null : unseal(person.phone),
    unread,
    uploads: newUploadFolder(actor.person),
    isMember: isMember(member),
    quota,
  }
}
