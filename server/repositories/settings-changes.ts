import type * as z from 'zod'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { CollectionName } from '../cloud/collections'
import type { Transaction } from '../cloud/database'
import { canonical } from '../privacy/canonical'
import { writeDownWith } from './audits'
import { settingsDocument } from './documents/settings'
import { whistleTypeDocument } from './documents/whistle'
import { districtSettings } from './settings'
import { whistleTypes } from './whistle-lists'

/** Who changes something, and when. */
export interface Author {
  /** OPENID */
  readonly person: string
  readonly name: string
  readonly at: Date
}

/** The fields that become others, and in words for the record what that changes. */
export interface SettingsChange<T> {
  readonly data: Partial<T>
  readonly what: string
}

/** Null: it is already as somebody wants it. */
type Decide<T> = (document: T) => SettingsChange<T> | Refused | null

const isSame = (one: unknown, other: unknown): boolean => canonical({ it: one }) === canonical({ it: other })

/**
 * Whether what stands there may be replaced: it is still what the page has shown. What is already as wanted is no change: the answer to a
 * first try got lost on the way.
 */
export const replacing = <T, Change>(
  { now, seen, next }: { readonly now: T; readonly seen: T; readonly next: T },
  change: () => Change,
): Change | Refused | null => {
  if (isSame(now, next)) return null
  return isSame(now, seen) ? change() : refuse('stale', '刚刚有别人改过，已为您换成最新的，请看一眼再改')
}

interface Written {
  readonly what: string
  readonly write: () => Promise<void>
}

/** Makes a change of what holds for all, and writes down who did: both or neither. */
export const writtenDown = (
  { person, name: by, at }: Author,
  decide: (transaction: Transaction) => Promise<Written | Refused | null>,
): Promise<Refused | null> =>
  writeDownWith(async (transaction) => {
    const decided = await decide(transaction)
    if (decided === null || isRefused(decided)) return decided
    const row = { act: 'changeSettings', at, person, by, post: null, request: null, number: null } as const
    return { look: { ...row, reason: decided.what }, write: decided.write }
  })

const changing =
  <T extends { readonly _id: string }>(name: CollectionName, schema: z.ZodType<T>, forget: () => void) =>
  async (id: T['_id'], by: Author, decide: Decide<T>): Promise<Refused | null> => {
    const refused = await writtenDown(by, async (transaction) => {
      const document = await transaction.read(name, id, schema)
      const decided = document === null ? refuse('notFound') : decide(document)
      if (decided === null || isRefused(decided)) return decided
      return { what: decided.what, write: () => transaction.change(name, id, decided.data) }
    })
    forget()
    return refused
  }

/** Changes the settings of the district as they are now, and writes down who did: both or neither. */
export const changeDistrict = changing('settings', settingsDocument, districtSettings.forget)

/** As above, of one type of whistle. */
export const changeWhistleType = changing('whistleTypes', whistleTypeDocument, whistleTypes.forget)
