import type * as z from 'zod'
import type { ShownCarrier } from '../../../contract/vocabulary/shown-carrier'
import { activityDocument } from './activity'
import { commitmentDocument } from './appraisal'
import { modelCaseDocument } from './model-case'
import type { PhotosOfCarrier } from './photo'
import { projectDocument } from './project'
import { wishDocument } from './wish'

/** Who gave a photo: a unit, a member or a community by its id; null or empty when nobody is known any more. */
export interface PhotoGiver {
  readonly kind: string
  readonly id: string | null
}

/** What is shown of a community, as far as its photos are concerned. */
export interface ShownDocument extends PhotosOfCarrier {
  readonly _id: string
  readonly title: string
  readonly community: { readonly name: string; readonly path: readonly string[] }
  /** All photos that it shows. */
  readonly given: readonly { readonly file: string; readonly by: PhotoGiver }[]
}

const allBy = (files: readonly string[], by: PhotoGiver): ShownDocument['given'] => files.map((file) => ({ file, by }))

const member = (id: string | undefined): PhotoGiver => ({ kind: 'member', id: id ?? null })

/** How each of them is read. */
export const shownDocuments: Readonly<Record<ShownCarrier, z.ZodType<ShownDocument>>> = {
  modelCases: modelCaseDocument.transform((found) => ({ ...found, given: allBy(found.photos, found.by) })),
  activities: activityDocument.transform((found) => ({
    ...found,
    given: found.album.map(({ file, by }) => ({ file, by: member(by) })),
  })),
  projects: projectDocument.transform((found) => ({ ...found, given: allBy(found.evidencePhotos, found.provider) })),
  wishes: wishDocument.transform((found) => ({
    ...found,
    title: found.kind.name,
    given: allBy(found.done?.photos ?? [], member(found.claim?.member)),
  })),
  commitments: commitmentDocument.transform((found) => ({
    ...found,
    title: found.text,
    given: allBy(found.photos, found.by),
  })),
}

/** Where it says whose all its photos are; null: each has its own giver. */
export const giverAt: Readonly<Record<ShownCarrier, string | null>> = {
  modelCases: 'by.id',
  activities: null,
  projects: 'provider.id',
  wishes: 'claim.member',
  commitments: 'by.id',
}
