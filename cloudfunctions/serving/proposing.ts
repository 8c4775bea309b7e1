import { mostProposals, type ServicePostRow } from '../../contract/serving'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../../server/moderation/moderate-text'
import { toDesk } from '../../server/notices/service-post-notices'
import { tellOnce } from '../../server/notices/tell'
import { communityForDesk } from '../../server/places/community-by-code'
import { fingerprint } from '../../server/privacy/fingerprint'
import { memberIdOf } from '../../server/privacy/member-id'
import type { Measure } from '../../server/repositories/add-new'
import type { ServicePostDocument } from '../../server/repositories/documents/service-post'
import { memberOf } from '../../server/repositories/members'
import { addServicePost, proposalsOf } from '../../server/repositories/service-posts'
import type { Call } from '../../server/serve/serve'
import { servicePostRow } from '../../server/views/service-post-view'
import type { Input } from './input'

type Facts = Pick<Input<'propose'>, 'title' | 'class' | 'about' | 'when' | 'hands' | 'clientKey'>
type Setting = Pick<ServicePostDocument, 'community' | 'state' | 'proposer'>

const newPost = (facts: Facts, setting: Setting, call: Call): ServicePostDocument => ({
  _id: fingerprint('servicePost', call.actor.person, facts.clientKey),
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
  const measure = { person: call.actor.person, enough: () => proposedEnough(member._id) }
  const post = await set(facts, { community, state: 'proposed', proposer: member._id }, measure, call)
  if (isRefused(post)) return post
  const words = { title: '岗位提议', text: `有党员提议设岗位“${post.title}”，请看看是否同意` }
  await tellOnce(await toDesk(post, member._id, 'proposed', words, call.now))
  return servicePostRow(post, member._id)
}

export const publish = async (
  { community: wanted, ...facts }: Input<'publish'>,
  call: Call,
): Promise<ServicePostRow | Refused> => {
  const area = await communityForDesk(wanted, call.actor)
  if (isRefused(area)) return area
  const community = { code: area._id, name: area.name, path: [...area.path] }
  const post = await set(facts, { community, state: 'open', proposer: null }, null, call)
  return isRefused(post) ? post : servicePostRow(post, memberIdOf(call.actor.person))
}
