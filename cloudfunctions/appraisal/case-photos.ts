import type { ModelCaseView } from '../../contract/model-cases'
import { desksOf, widestOf } from '../../domain/access/parties'
import { isUnclear } from '../../domain/access/photos'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import { ownIds } from '../../server/reporting/own-ids'
import { modelCaseById } from '../../server/repositories/model-cases'
import { casePhotos, decideShownPhoto } from '../../server/repositories/photo-decisions'
import { unclearBelow } from '../../server/repositories/photos'
import type { Call } from '../../server/serve/serve'
import { modelCaseRows } from '../../server/views/model-case-view'
import { carriedPhotoUrls, filesStanding, photosOf } from '../../server/views/photo-urls'
import { asSeen } from './cases'
import type { Input, Output } from './input'

export const unclearCasePhotos = async (
  { cursor }: Input<'unclearCasePhotos'>,
  call: Call,
): Promise<Output<'unclearCasePhotos'> | Refused> => {
  const desk = widestOf(desksOf(call.actor))
  if (desk === undefined) return refuse('notAllowed')
  const [own, { rows: found, next }] = await Promise.all([ownIds(call), unclearBelow(casePhotos, desk.area, cursor)])
  const cases = found.filter(({ by }) => !own.has(by.id))
  const carried = cases.map((carrier) => ({
    carrier,
    photos: photosOf(carrier.photos, false),
    reader: 'desk' as const,
  }))
  const [rows, urls] = await Promise.all([
    modelCaseRows(cases, () => ({ isOwn: false, as: 'desk' })),
    carriedPhotoUrls(carried),
  ])
  const unclearOf = (n: number) => filesStanding(cases[n]!, cases[n]!.photos, isUnclear, urls)
  return { cases: rows.map((row, n) => ({ ...row, photosByHand: unclearOf(n) })), next }
}

export const decideCasePhoto = async (
  { modelCase: id, ...said }: Input<'decideCasePhoto'>,
  call: Call,
): Promise<ModelCaseView | Refused> => {
  const own = await ownIds(call)
  const refused = await decideShownPhoto(casePhotos, id, said, ({ by }) => own.has(by.id), call)
  if (isRefused(refused)) return refused
  const modelCase = await modelCaseById(id)
  return modelCase === null ? refuse('notFound') : asSeen(modelCase, call)
}
