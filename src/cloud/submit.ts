import type { AskOf, Named, OutputOf } from '../../contract/action'
import { forgetPhoto } from '../device/camera'
import type { LocalPhoto } from '../device/local-photo'
import { deliverOutbox, photosOf, post, type Delivery, type Parcel } from '../device/outbox'
import { call, callByName } from './call'
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

type Photos = Pick<Parcel, 'photos' | 'further'>

const uploadEverything = async (key: string, { photos, further = {} }: Photos): Promise<Result<Photos>> => {
  const main = await uploadAll(key, photos)
  if (!main.ok) return main
  const others: Record<string, LocalPhoto[]> = {}
  for (const [path, more] of Object.entries(further)) {
    const uploaded = await uploadAll(key, more)
    if (!uploaded.ok) return uploaded
    others[path] = uploaded.data
  }
  return { ok: true, data: { photos: main.data, ...(Object.keys(others).length > 0 && { further: others }) } }
}

const filesOf = (photos: readonly LocalPhoto[]): string[] => photos.flatMap(({ file }) => (file === null ? [] : [file]))

type Input = Readonly<Record<string, unknown>>

const placed = (input: Input, path: string, files: string[]): Input => {
  const [first = '', ...rest] = path.split('.')
  return { ...input, [first]: rest.length === 0 ? files : placed(input[first] as Input, rest.join('.'), files) }
}

/** The action's input with the photos where they belong. */
const whole = (input: Input, { photos, further = {} }: Photos): Input =>
  Object.entries(further).reduce<Input>((rest, [path, more]) => placed(rest, path, filesOf(more)), {
    ...input,
    photos: filesOf(photos),
  })

export interface Submit<Input> {
  /** The same for every try of this submit. */
  readonly key: string
  /** A line for people, shown while it waits. */
  readonly title: string
  readonly input: Input
  readonly photos: readonly LocalPhoto[]
  /** Photos that belong elsewhere in the input, by their path: outlook.photos */
  readonly further?: Readonly<Record<string, readonly LocalPhoto[]>>
}

const copied = (further: Submit<unknown>['further']): Photos['further'] =>
  further && Object.fromEntries(Object.entries(further).map(([path, photos]) => [path, [...photos]]))

interface Answered<A extends Named> {
  readonly answer: Result<OutputOf<A>>
  /** The photos as far as they have come. */
  readonly kept: Photos
}

const uploadAndAsk = async <A extends Named>(
  action: A,
  { key, input }: Pick<Submit<Omit<AskOf<A>, 'photos'>>, 'key' | 'input'>,
  chosen: Photos,
): Promise<Answered<A>> => {
  const uploaded = await uploadEverything(key, chosen)
  if (!uploaded.ok) return { answer: uploaded, kept: chosen }
  // Put together of the action's own input: only the type checker cannot see that the whole is there again.
  return { answer: await call(action, whole(input, uploaded.data) as AskOf<A>), kept: uploaded.data }
}

/** Uploads the photos and asks; without a network nothing is sent, and what was written stays where it is. */
export const sendWithPhotos = async <A extends Named>(
  action: A,
  input: Omit<AskOf<A>, 'photos'>,
  { key, photos }: Pick<Submit<unknown>, 'key' | 'photos'>,
): Promise<Result<OutputOf<A>>> => (await uploadAndAsk(action, { key, input }, { photos: [...photos] })).answer

/**
 * Uploads the photos and asks; without a network everything is kept on the phone and sent when it is back.
 * Kept submits are answered with the refusal `queued`.
 */
export const submit = async <A extends Named>(
  action: A,
  { key, title, input, photos, further }: Submit<Omit<AskOf<A>, 'photos'>>,
): Promise<Result<OutputOf<A>>> => {
  const chosen: Photos = { photos: [...photos], further: copied(further) }
  const { answer, kept } = await uploadAndAsk(action, { key, input }, chosen)
  if (answer.ok || answer.refusal.code !== 'offline') return answer
  post({ ...action.named, key, title, input: { ...input }, ...kept, refusal: null })
  return phoneRefusal('queued')
}

/** Much may have happened since a step was written without a network: the state it meets decides, unless its answer got lost. */
const late = (input: Input): Input => ('version' in input ? { ...input, waited: true } : input)

const deliver = async (parcel: Parcel): Promise<Delivery> => {
  const uploaded = await uploadEverything(parcel.key, parcel)
  const answer = uploaded.ok ? await callByName(parcel, late(whole(parcel.input, uploaded.data))) : uploaded
  if (answer.ok) {
    photosOf(parcel).forEach(({ path }) => forgetPhoto(path))
    return 'delivered'
  }
  return answer.refusal.code === 'offline' ? 'later' : { refused: answer.refusal.message }
}

/** Tries everything that waits. @returns how many arrived */
export const sendWaiting = (): Promise<number> => deliverOutbox(deliver)
