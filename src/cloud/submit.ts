import type { Action, AskOf, OutputOf } from '../../contract/action'
import { forgetPhoto } from '../device/camera'
import type { LocalPhoto } from '../device/local-photo'
import { deliverOutbox, post, type Delivery, type Parcel } from '../device/outbox'
import { call, callByName } from './call'
import { nameOf } from './names'
import { phoneRefusal, type Result } from './result'
import { uploadPhoto } from './upload'

/** Photos that are not in the cloud yet go there; the first failure ends it. */
const uploadAll = async (key: string, photos: readonly LocalPhoto[]): Promise<Result<LocalPhoto[]>> => {
  const sent: LocalPhoto[] = []
  for (const photo of photos) {
    const uploaded = photo.file === null ? await uploadPhoto(key, photo.path) : { ok: true as const, data: photo.file }
    if (!uploaded.ok) return uploaded
    sent.push({ ...photo, file: uploaded.data })
  }
  return { ok: true, data: sent }
}

const filesOf = (photos: readonly LocalPhoto[]): string[] => photos.flatMap(({ file }) => (file === null ? [] : [file]))

export interface Submit<Input> {
  /** The same for every try of this submit. */
  readonly key: string
  /** A line for people, shown while it waits. */
  readonly title: string
  readonly input: Input
  readonly photos: readonly LocalPhoto[]
}

/**
 * Uploads the photos and asks; without a network everything is kept on the phone and sent when it is back.
 * Kept submits are answered with the refusal `queued`.
 */
export const submit = async <A extends Action>(
  action: A,
  { key, title, input, photos }: Submit<Omit<AskOf<A>, 'photos'>>,
): Promise<Result<OutputOf<A>>> => {
  const uploaded = await uploadAll(key, photos)
  const kept = uploaded.ok ? uploaded.data : photos
  // Put together of the action's own input: only the type checker cannot see that the whole is there again.
  const whole = { ...input, photos: filesOf(kept) } as AskOf<A>
  const answer = uploaded.ok ? await call(action, whole) : uploaded
  if (answer.ok || answer.refusal.code !== 'offline') return answer
  post({ ...nameOf(action), key, title, input: { ...input }, photos: [...kept], refusal: null })
  return phoneRefusal('queued')
}

const deliver = async (parcel: Parcel): Promise<Delivery> => {
  const uploaded = await uploadAll(parcel.key, parcel.photos)
  const answer = uploaded.ok ? await callByName(parcel, { ...parcel.input, photos: filesOf(uploaded.data) }) : uploaded
  if (answer.ok) {
    parcel.photos.forEach(({ path }) => forgetPhoto(path))
    return 'delivered'
  }
  return answer.refusal.code === 'offline' ? 'later' : { refused: answer.refusal.message }
}

/** Tries everything that waits. @returns how many arrived */
export const sendWaiting = (): Promise<number> => deliverOutbox(deliver)
