import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { partyLabels } from '../../contract/vocabulary/party'
import { entryOf } from '../../domain/access/entries'
import type { HeldPost } from '../../domain/access/actor'
import { needsApproval } from '../../domain/community-access/needs-approval'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { entrust, raise, report, type Filing, type Origin, type Outlook, type Told } from '../../domain/request/raise'
import type { Assignee } from '../../domain/request/request'
import type { Route } from '../../domain/routing/route'
import { shanghai } from '../../domain/service-level/shanghai'
import { relaySoon } from '../../server/notices/relay'
import { findChecker, findDesk, findDeskAbove, findRoute } from '../../server/places/find-route'
import { fingerprint } from '../../server/privacy/fingerprint'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { rememberPhone } from '../../server/people/remember-phone'
import { listedTask } from '../../server/repositories/access-list'
import { postById } from '../../server/repositories/posts'
import { createRequest, loadRequest } from '../../server/repositories/requests'
import { districtSettings } from '../../server/repositories/settings'
import type { Call, Handlers } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'
import { told } from './told'

type Entry = 'raise' | 'report' | 'register' | 'entrust'
type InputFor<Name extends Entry> = InputOf<(typeof requests)[Name]>

const toAssignee = ({ id, name, duty, area }: HeldPost): Assignee => ({ post: id, name, duty, area })

/** Files once: the id is made of who and the draft's key, so that a retry finds what the first try made. */
const entry =
  <Name extends Entry>(_: Name, build: (id: string, input: InputFor<Name>, call: Call) => Promise<Filing | Refused>) =>
  async (input: InputFor<Name>, call: Call): Promise<OutputOf<(typeof requests)[Name]> | Refused> => {
    const id = fingerprint('request', call.actor.person, input.clientKey)
    const filing = await build(id, input, call)
    // What has been filed stays filed, whatever has changed since.
    const filed = isRefused(filing)
      ? ((await loadRequest(id)) ?? filing)
      : await createRequest(filing.request, filing.event, shanghai(call.now).format('YYYYMMDD'))
    if (isRefused(filed)) return filed
    await relaySoon(filed, call.now)
    return (await requestView(filed, call)) as OutputOf<(typeof requests)[Name]>
  }

/** Who does not want to be known leaves no number either. */
const asResident = ({ anonymous, phone }: InputFor<'raise'>, { actor }: Call): Origin => ({
  reporter: { person: actor.person, name: actor.name, anonymous, phone: anonymous ? '' : phone },
  person: actor.person,
  post: null,
  by: partyLabels.reporter,
  party: 'reporter',
})

const asPost = ({ id, name }: HeldPost, { actor }: Call): Origin => ({
  reporter: { person: actor.person, name, anonymous: false, phone: '' },
  person: actor.person,
  post: id,
  by: name,
  party: 'reporter',
})

const findRouteOf = (matter: Told, now: Date): Promise<Route> =>
  findRoute(matter.place.path, matter.category, {
    now,
    at: matter.place.at,
    complaint: matter,
    confidential: matter.confidential,
  })

const raising = async (id: string, input: InputFor<'raise'>, call: Call): Promise<Filing | Refused> => {
  const matter = await told(id, input, call)
  if (isRefused(matter)) return matter
  const [route, settings] = await Promise.all([
    findRouteOf(matter, call.now),
    districtSettings(),
    rememberPhone(call.person, input.phone),
  ])
  return raise('raise', matter, asResident(input, call), route, settings, call.now)
}

/** The post in which a worker reports: the one he names, else his first. */
const reportingPost = (post: string | undefined, { actor }: Call): HeldPost | undefined =>
  actor.posts.find(({ id, duty }) => entryOf(duty) === 'report' && (post === undefined || id === post))

const outlookOf = async (
  { outlook }: InputFor<'report'>,
  matter: Told,
  worker: Assignee,
  { actor, now }: Call,
): Promise<Outlook> => {
  if (outlook.kind === 'fixed')
    return { ...outlook, checker: await findChecker(matter, { posts: [worker.post], people: [actor.person] }, now) }
  return outlook.kind === 'desk' ? { kind: 'desk', desk: await findDesk(matter, now) } : outlook
}

const reporting = async (id: string, input: InputFor<'report'>, call: Call): Promise<Filing | Refused> => {
  const post = reportingPost(input.post, call)
  if (post === undefined) return refuse('notAllowed')
  const after = input.outlook.kind === 'fixed' ? input.outlook.photos : []
  if (!after.every((photo) => isOwnPhoto(photo, call.actor.person))) return refuse('invalidInput')
  const matter = await told(id, input, call)
  if (isRefused(matter)) return matter
  const worker = toAssignee(post)
  const outlook = await outlookOf(input, matter, worker, call)
  return report(matter, asPost(post, call), worker, outlook, await districtSettings(), call.now)
}

const registering = async (id: string, input: InputFor<'register'>, call: Call): Promise<Filing | Refused> => {
  const matter = await told(id, input, call)
  if (isRefused(matter)) return matter
  const desk = call.actor.posts.find(
    ({ duty, area }) => entryOf(duty) === 'register' && matter.place.path.includes(area),
  )
  if (desk === undefined) return refuse('notAllowed')
  const [route, settings] = await Promise.all([findRouteOf(matter, call.now), districtSettings()])
  const origin: Origin = {
    reporter: { person: '', name: input.caller, anonymous: false, phone: input.phone },
    person: call.actor.person,
    post: desk.id,
    by: desk.name,
    party: 'desk',
  }
  return raise('register', matter, origin, route, settings, call.now)
}

/** Whether the community's list allows this very department to ask for it. */
const isOnList = async (item: string | null, department: HeldPost): Promise<boolean> => {
  const [listed, post] = await Promise.all([item === null ? null : listedTask(item), postById(department.id)])
  return !needsApproval(listed, post?.department ?? '')
}

const entrusting = async (id: string, input: InputFor<'entrust'>, call: Call): Promise<Filing | Refused> => {
  const departments = call.actor.posts.filter(({ duty }) => entryOf(duty) === 'entrust')
  if (departments.length === 0) return refuse('notAllowed')
  const { community, ...rest } = input
  const matter = await told(id, { ...rest, place: { source: 'area', area: community, detail: '' } }, call)
  if (isRefused(matter)) return matter
  const department = departments.find(({ area }) => matter.place.path.includes(area))
  if (department === undefined) return refuse('notAllowed')
  const desk = await findDesk(matter, call.now)
  if (desk.area !== community) return refuse('placeUnknown')
  const isListed = await isOnList(input.item, department)
  const gate = isListed ? null : await findDeskAbove(desk, matter, call.now, call.actor.person)
  const settings = await districtSettings()
  return entrust(matter, asPost(department, call), toAssignee(department), desk, gate, settings, call.now)
}

/** The ways in which a request begins. */
export const entries: Pick<Handlers<typeof requests>, Entry> = {
  raise: entry('raise', raising),
  report: entry('report', reporting),
  register: entry('register', registering),
  entrust: entry('entrust', entrusting),
}
