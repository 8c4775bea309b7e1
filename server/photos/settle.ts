import * as z from 'zod'
import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import type { PhotoDocument } from '../repositories/documents/photo'
import { forgetVerdicts, keepVerdict, keptVerdicts } from '../repositories/photo-verdicts'
import { photoByTrace, settlePhoto, tellCarriers } from '../repositories/photos'

/** Verdicts that came before their photo, or its carrier's note of it, was written down. */
export const settleKnown = async (photos: readonly PhotoDocument[], now: Date): Promise<void> => {
  const [settled, open] = [
    photos.filter(({ check }) => check !== 'pending'),
    photos.filter(({ check }) => check === 'pending'),
  ]
  const kept = await keptVerdicts(open)
  await Promise.all([
    ...settled.map((photo) => tellCarriers(photo, photo.check, now)),
    ...kept.map(({ photo, check }) => settlePhoto(photo, check, now)),
  ])
  await forgetVerdicts(kept.map(({ photo }) => photo))
}

/**
 * The event `wxa_media_check`, second version. With another errcode than 0 (-1008: the address could not be read) there is
 * no verdict, and the photo is asked again in its time.
 */
const verdictEvent = z.object({
  trace_id: z.string().min(1),
  errcode: z.literal(0).default(0),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) satisfies z.ZodType<PhotoCheck> }),
})

/** @returns whether a photo is known by this trace */
const settleTraced = async (trace: string, check: PhotoCheck, now: Date): Promise<boolean> => {
  const photo = await photoByTrace(trace)
  if (photo !== null) await settlePhoto(photo, check, now)
  return photo !== null
}

/** Late, twice, or before its photo is known: each verdict is written once. @returns whether the event told a verdict */
export const receiveVerdict = async (event: unknown, now: Date): Promise<boolean> => {
  const read = verdictEvent.safeParse(event)
  if (!read.success) return false
  const {
    trace_id: traceId,
    result: { suggest },
  } = read.data
  if (await settleTraced(traceId, suggest, now)) return true
  await keepVerdict(traceId, suggest, now)
  // Its photo may have been written down in between, and have looked for kept verdicts before this one was there.
  if (await settleTraced(traceId, suggest, now)) await forgetVerdicts([{ traceId, earlier: [] }])
  return true
}
