import { mostProposals, type ServicePostRow } from '../../contract/serving'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { tellAsker } from '../../server/notices/project-notices'
import { toDesk } from '../../server/notices/service-post-notices'
import { tellOnce } from '../../server/notices/tell'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { memberIdOf } from '../../server/privacy/member-id'
import type { Measure } from '../../server/repositories/add-new'
import { changeDemand, demandById } from '../../server/repositories/demands'
import type { ServicePostDocument } from '../../server/repositories/documents/service-post'
import { memberOf } from '../../server/repositories/members'
import { addServicePost, proposalsOf, servicePostById } from '../../server/repositories/service-posts'
import type { Call } from '../../server/serve/serve'
import { servicePostRow } from '../../server/views/service-post-view'
import type { Input } from './input'

type Facts = Pick<Input<'propose'>, 'title' | 'class' | 'about' | 'when' | 'hands' | 'clientKey'>
type Setting = Pick<ServicePostDocument, 'community' | 'state' | 'proposer'>

const postIdOf = ({ clientKey }: Pick<Facts, 'clientKey'>, { actor }: Call): string =>
  fingerprint('servicePost', actor.person, clientKey)

const newPost = (facts: Facts, setting: Setting, call: Call): ServicePostDocument => ({
  _id: postIdOf(facts, call),
  ...{ title: facts.title, class: facts.class, about: facts.about, when: facts.when, hands: facts.hands },
  ...setting,
  ...{ claims: [], concerned: setting.proposer === null ? [] : [setting.proposer] },
  ...{ note: '', version: 1, createdAt: call.now },
})

/** The post as it stands: one that was set before, of which the answer got lost, is found by its key. */
const set = async (
  facts: Facts,
  setting: Setting,
  measure: Measure | null,
  call: Call,
): Promise<ServicePostDocument | Refused> => {
  const { title, about, when } = facts
  if (await isRisky({ text: [title, about, when].join('\n') }, call.actor.person)) return refuse('riskyText')
  return addServicePost(newPost(facts, setting, call), measure)
}

const proposedEnough = async (member: string): Promise<Refused | null> =>
  (await proposalsOf(member)) >= mostProposals ? refuse('tooManyProposals') : null

export const propose = async (facts: Input<'propose'>, call: Call): Promise<ServicePostRow | Refused> => {
  const member = await memberOf(call.actor.person)
  if (!member?.community) return refuse('reportInFirst')
  const { community } = member
  const measure = { whose: call.actor.person, enough: () => proposedEnough(member._id) }
  const post = await set(facts, { community, state: 'proposed', proposer: member._id }, measure, call)
  if (isRefused(post)) return post
  const words = { title: '岗位提议', text: `有党员提议设岗位“${post.title}”，请看看是否同意` }
  await tellOnce(await toDesk(post, member._id, 'proposed', words, call.now))
  return servicePostRow(post, member._id)
}

/** A post is set for an open demand of its community; where it is set already, the answer got lost. */
const mayMeet = async (id: string, community: string, facts: Facts, call: Call): Promise<Refused | null> => {
  const demand = await demandById(id)
  if (demand?.community.code !== community) return refuse('notFound')
  if (demand.state === 'open' || (await servicePostById(postIdOf(facts, call))) !== null) return null
  return refuse('demandTaken')
}

/** The demand leaves the list of what is looked for; whoever asked for it hears where it went. */
const meet = async (id: string, { title }: ServicePostDocument, now: Date): Promise<void> => {
  const note = `已设成岗位“${title}”，由党员认领`
  const demand = await changeDemand(id, ({ state }) => (state === 'open' ? { state: 'done', note } : {}))
  // Somebody has made a project of it at the same moment: the post serves all the same.
  if (isRefused(demand) || demand.note !== note) return
  const words = { title: '设了岗位', text: `您提的需求“${demand.title}”已设成岗位“${title}”，由党员认领服务` }
  await tellAsker(demand, 'post', words, now)
}

export const publish = async (
  { community: wanted, demand, ...facts }: Input<'publish'>,
  call: Call,
): Promise<ServicePostRow | Refused> => {
  const area = await communityForDesk(wanted, call.actor)
  if (isRefused(area)) return area
  const no = demand === undefined ? null : await mayMeet(demand, area._id, facts, call)
  if (no !== null) return no
  const community = { code: area._id, name: area.name, path: [...area.path] }
  const post = await set(facts, { community, state: 'open', proposer: null }, null, call)
  if (isRefused(post)) return post
  if (demand !== undefined) await meet(demand, post, call.now)
  return servicePostRow(post, memberIdOf(call.actor.person))
}
