import type { InputOf, OutputOf } from '../../contract/action'
import type { requests } from '../../contract/requests'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { raise as raised } from '../../domain/request/raise'
import type { Category } from '../../domain/request/request'
import { shanghai } from '../../domain/service-level/shanghai'
import { isOwnPhoto } from '../../server/privacy/upload-folder'
import { moderateText } from '../../server/moderation/moderate-text'
import { relaySoon } from '../../server/notices/relay'
import { findRoute } from '../../server/places/find-route'
import { locatePlace } from '../../server/places/locate-place'
import { fingerprint } from '../../server/privacy/fingerprint'
import type { CategoryDocument } from '../../server/repositories/documents/settings'
import { createRequest, loadRequest } from '../../server/repositories/requests'
import { categoryByCode, districtSettings } from '../../server/repositories/settings'
import type { Call } from '../../server/serve/serve'
import { requestView } from '../../server/views/request-view'

type Raise = InputOf<typeof requests.raise>

const toCategory = ({ _id, module, className, name, urgency, duties }: CategoryDocument): Category => ({
  code: _id,
  module,
  className,
  name,
  urgency,
  duties,
})

/** What has to be found out before a request can be filed. */
const prepare = async (input: Raise, { actor }: Call) => {
  const category = await categoryByCode(input.category)
  if (category === null || !input.photos.every((photo) => isOwnPhoto(photo, actor.person)))
    return refuse('invalidInput')
  const [place, moderation] = await Promise.all([
    locatePlace(input.place),
    moderateText(`${input.text}\n${input.place.detail}`, actor.person),
  ])
  if (isRefused(place)) return place
  return moderation === 'risky' ? refuse('riskyText') : { category: toCategory(category), place, moderation }
}

const file = async (id: string, input: Raise, call: Call) => {
  const prepared = await prepare(input, call)
  if (isRefused(prepared)) return prepared
  const { category, place, moderation } = prepared
  const [route, settings] = await Promise.all([
    findRoute(place.path, category, { now: call.now, at: place.at }),
    districtSettings(),
  ])
  const { text, photos, anonymous } = input
  const { request, event } = raised(
    { id, text, photos, category, place, anonymous, moderation, route },
    call.actor,
    settings,
    call.now,
  )
  return createRequest(request, event, shanghai(call.now).format('YYYYMMDD'))
}

/** Files a request once: the id is made of who and the draft's key, so that a retry finds what the first try made. */
export const raise = async (input: Raise, call: Call): Promise<OutputOf<typeof requests.raise> | Refused> => {
  const id = fingerprint('request', call.actor.person, input.clientKey)
  const filed = (await loadRequest(id)) ?? (await file(id, input, call))
  if (isRefused(filed)) return filed
  await relaySoon(id, call.now)
  return requestView(filed, call.actor, call.now)
}
