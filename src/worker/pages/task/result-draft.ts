import * as z from 'zod'
import '../../../../contract/jitless'
import { localPhoto } from '../../../device/local-photo'
import type { Parcel } from '../../../device/outbox'
import { dropStored, readStored, writeStored } from '../../../device/storage'
import { newClientKey } from '../../../state/client-key'

const resultDraft = z.object({
  /** The same for every try, so that photos already sent are not sent again. */
  key: z.string(),
  note: z.string(),
  photos: z.array(localPhoto),
})
export type ResultDraft = z.infer<typeof resultDraft>

const storageKey = (request: string): string => `result-${request}`

/** What was written about the result of this request when the page was last open, or an empty draft. */
export const readResult = (request: string): ResultDraft =>
  readStored(storageKey(request), resultDraft) ?? { key: newClientKey(), note: '', photos: [] }

export const keepResult = (request: string, draft: ResultDraft): void => writeStored(storageKey(request), draft)

export const dropResult = (request: string): void => dropStored(storageKey(request))

/** A result that waits to be sent, as a draft again. */
export const resultOf = ({ key, input, photos }: Parcel): ResultDraft => ({
  key,
  note: typeof input.note === 'string' ? input.note : '',
  photos,
})

/** Whether a waiting submit is the result of this request. */
export const isResultOf = ({ area, action, input }: Parcel, request: string): boolean =>
  area === 'requests' && action === 'resolve' && input.id === request
