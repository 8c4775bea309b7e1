import type { PhotoCheck } from '../../contract/vocabulary/photo-check'
import { addDocument, command, findDocuments, removeDocuments } from '../cloud/database'
import { photoVerdictDocument, type PhotoDocument } from './documents/photo'

type Traced = Pick<PhotoDocument, 'traceId' | 'earlier'>

const tracesOf = ({ traceId, earlier }: Traced): string[] => [...(traceId === null ? [] : [traceId]), ...earlier]

/** Keeps a verdict for a photo that is not known by this trace: not written down yet, or asked again since. */
export const keepVerdict = async (traceId: string, check: PhotoCheck, at: Date): Promise<void> => {
  await addDocument('photoVerdicts', { _id: traceId, check, at })
}

/** The verdict that was kept for each of these photos, whichever of its checks it belongs to. */
export const keptVerdicts = async <Photo extends Traced>(
  photos: readonly Photo[],
): Promise<{ photo: Photo; check: PhotoCheck }[]> => {
  const traces = photos.flatMap(tracesOf)
  if (traces.length === 0) return []
  const kept = await findDocuments('photoVerdicts', photoVerdictDocument, {
    where: { _id: command.in(traces) },
    limit: traces.length,
  })
  return photos.flatMap((photo) => {
    const found = kept.find(({ _id }) => tracesOf(photo).includes(_id))
    return found === undefined ? [] : [{ photo, check: found.check }]
  })
}

export const forgetVerdicts = async (photos: readonly Traced[]): Promise<void> => {
  if (photos.length > 0) await removeDocuments('photoVerdicts', { _id: command.in(photos.flatMap(tracesOf)) })
}
