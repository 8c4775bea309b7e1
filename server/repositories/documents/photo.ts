import * as z from 'zod'
import { photoCheck } from '../../../contract/vocabulary/photo-check'
import { shownCarrier } from '../../../contract/vocabulary/shown-carrier'

/** The collections whose documents carry photos: all of them know by `photosOfCarrier` how far those have come. */
export const photoCarriers = ['requests', ...shownCarrier.options] as const
export type PhotoCarrier = (typeof photoCarriers)[number]

const carried = z.object({
  in: z.enum(photoCarriers),
  /** The id of the document that carries it. */
  carrier: z.string(),
})
/** Where a photo is. */
export type Carried = z.infer<typeof carried>

/** A photo on its way through WeChat's check. `_id` is its key in the document that carries it. */
export const photoDocument = z.object({
  _id: z.string(),
  /** The document that had it first. */
  ...carried.shape,
  /** Whether another document carries it too: then it stays when this one lets it go. */
  isShared: z.boolean().default(false),
  /** Those others: a verdict is for all of them. */
  alsoIn: z.array(carried).default([]),
  /** The copy without metadata, which is what is checked and shown. */
  clean: z.string(),
  check: photoCheck,
  /** OPENID of who uploaded it, on whose behalf it is checked; null once that is settled. */
  person: z.string().nullable(),
  /** The latest check's; those before it, whose verdicts may still come. */
  traceId: z.string().nullable(),
  earlier: z.array(z.string()),
  tries: z.number().int(),
  at: z.date(),
  /** When to ask again; null once it is settled. */
  dueAt: z.date().nullable(),
})
export type PhotoDocument = z.infer<typeof photoDocument>

/** A verdict that came before its photo was written down, or after it was asked again. `_id` is the trace id. */
export const photoVerdictDocument = z.object({ _id: z.string(), check: photoCheck, at: z.date() })

/** What its carrier knows of one of its photos. */
export const photoState = z.object({ clean: z.string().nullable(), check: photoCheck })
export type PhotoState = Readonly<z.infer<typeof photoState>>

/** A photo that was not looked at yet; `person` is an OPENID, empty once he has cancelled his account. */
export const newPhoto = z.object({ file: z.string(), person: z.string(), at: z.date() })
export type NewPhoto = Readonly<z.infer<typeof newPhoto>>

/** Of who has cancelled his account: it goes on its way without him. */
export const nobodysPhotos = (photos: readonly NewPhoto[]): NewPhoto[] =>
  photos.map((photo) => ({ ...photo, person: '' }))

/** The part of a document that is about its photos. */
export const photosOfCarrier = z.object({
  /** By key: see `photoKey`. */
  photoStates: z.record(z.string(), photoState).default({}),
  newPhotos: z.array(newPhoto).default([]),
  /** When somebody should look at the new ones; null when there are none. */
  photosDueAt: z.date().nullable().default(null),
  /** When the latest of those that somebody has to look at came to wait for that; null when none does. */
  photosUnclearAt: z.date().nullable().default(null),
})
export type PhotosOfCarrier = z.infer<typeof photosOfCarrier>

/** What a document knows of photos when it has none. */
export const noPhotos: PhotosOfCarrier = { photoStates: {}, newPhotos: [], photosDueAt: null, photosUnclearAt: null }
