import '../../contract/jitless'
import * as z from 'zod'
import { createStore } from '../state/store'
import { localPhoto, type LocalPhoto } from './local-photo'
import { readStored, writeStored } from './storage'

/** A submit that found no network. */
export const parcel = z.object({
  /** The client key, or another word that is the same for every try. */
  key: z.string(),
  area: z.string(),
  action: z.string(),
  /** A line for people: 楼道灯坏了两天 */
  title: z.string(),
  /** The action's input but for its photos. */
  input: z.record(z.string(), z.unknown()),
  photos: z.array(localPhoto),
  /** Photos that belong elsewhere in the input, by their path. */
  further: z.record(z.string(), z.array(localPhoto)).optional(),
  /** Why the server would not take it; such a parcel waits for its owner, not for the network. */
  refusal: z.string().nullable(),
})
export type Parcel = z.infer<typeof parcel>

/** All its photos. */
export const photosOf = ({ photos, further = {} }: Pick<Parcel, 'photos' | 'further'>): LocalPhoto[] => [
  ...photos,
  ...Object.values(further).flat(),
]

/** What became of one parcel; `later` means still no network. */
export type Delivery = 'delivered' | 'later' | { readonly refused: string }

const storageKey = 'outbox'
const store = createStore<readonly Parcel[] | null>(null)

const parcels = (): readonly Parcel[] => {
  const known = store.get()
  if (known !== null) return known
  const first = readStored(storageKey, z.array(parcel)) ?? []
  store.set(first)
  return first
}

const keep = (next: readonly Parcel[]): void => {
  writeStored(storageKey, next)
  store.set(next)
}

/** What waits to be sent, oldest first. It survives closing the app. */
export const outbox = { get: parcels, subscribe: store.subscribe }

/** A second try of the same submit takes the place of the first. */
export const post = (next: Parcel): void => keep([...parcels().filter((known) => known.key !== next.key), next])

export const takeBack = (key: string): void => keep(parcels().filter((known) => known.key !== key))

let delivering: Promise<number> | null = null

const deliverAll = async (deliver: (next: Parcel) => Promise<Delivery>): Promise<number> => {
  let delivered = 0
  for (const next of parcels().filter((known) => known.refusal === null)) {
    const delivery = await deliver(next)
    if (delivery === 'later') break
    if (delivery === 'delivered') {
      takeBack(next.key)
      delivered += 1
    } else {
      keep(parcels().map((known) => (known.key === next.key ? { ...known, refusal: delivery.refused } : known)))
    }
  }
  return delivered
}

/** Sends what waits, in order, until the network fails again; two rounds never run at once. @returns how many arrived */
export const deliverOutbox = (deliver: (next: Parcel) => Promise<Delivery>): Promise<number> => {
  delivering ??= deliverAll(deliver).finally(() => {
    delivering = null
  })
  return delivering
}
