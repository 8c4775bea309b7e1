import type { PhotoDecision } from '../../contract/vocabulary/photo-decision'
import { shownCarrierLabels, type ShownCarrier } from '../../contract/vocabulary/shown-carrier'
import { refuse, type Refused } from '../../domain/refused'
import { isRisky } from '../moderation/moderate-text'
import { nudgeFor, quietly, tellOnce } from '../notices/tell'
import { personOf } from '../projects/provider'
import { ownIds } from '../reporting/own-ids'
import type { PhotoGiver } from '../repositories/documents/shown'
import { decideShownPhoto, giverOf, shownById, type PhotoSaid } from '../repositories/photo-decisions'
import type { Call } from '../serve/serve'

/** Where who gave a photo finds it. */
const pages: Readonly<Record<ShownCarrier, (id: string, by: PhotoGiver) => string>> = {
  modelCases: (id) => `/member/pages/model-case/index?id=${encodeURIComponent(id)}`,
  activities: (id) => `/member/pages/activity/index?id=${encodeURIComponent(id)}`,
  projects: (id) => `/member/pages/project/index?id=${encodeURIComponent(id)}`,
  wishes: () => '/member/pages/wishes/index',
  commitments: (_, { kind, id }) => `/member/pages/commitments/index${kind === 'unit' ? `?unit=${id ?? ''}` : ''}`,
}

const words: Readonly<Record<PhotoDecision, { readonly title: string; readonly text: (whom: string) => string }>> = {
  cleared: { title: '照片已通过', text: (whom) => `可以给${whom}看了` },
  withheld: { title: '照片不公开', text: (whom) => `不给${whom}看了` },
}

/** Whoever gave a photo hears what was said of it, and why; each saying once. */
const tellGiver = async (name: ShownCarrier, id: string, said: PhotoSaid, at: Date): Promise<void> => {
  const shown = await shownById(name, id)
  const by = shown === null ? undefined : giverOf(shown, said.photo)
  const person = by === undefined ? '' : await personOf(by)
  if (shown === null || by === undefined || person === '') return
  const { photo, seen, decision, reason } = said
  const { title, text } = words[decision]
  const what = `您给${shownCarrierLabels[name]}“${shown.title}”传的照片`
  const whom = name === 'wishes' ? '提心愿的人' : '大家'
  const told = { title, text: `${what}，${text(whom)}：${reason}`, at, page: pages[name](id, by) }
  const subject = { title: shown.title, place: shown.community.name }
  const key = [id, `${photo}-${seen}-${decision}-${reason}`]
  await tellOnce([nudgeFor(key, person, { ...told, template: 'taskArrived', ...quietly, subject })])
}

/** A desk says of a photo of what is shown whether others may see it. */
export const decideShown = async (
  name: ShownCarrier,
  id: string,
  said: PhotoSaid,
  call: Call,
): Promise<Refused | null> => {
  const { reason } = said
  if (await isRisky({ reason }, call.actor.person)) return refuse('riskyText')
  const refused = await decideShownPhoto(name, id, said, await ownIds(call), call)
  if (refused === null) await tellGiver(name, id, said, call.now)
  return refused
}
