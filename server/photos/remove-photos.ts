import { removeFiles } from '../cloud/files'
import type { Carried, PhotoDocument } from '../repositories/documents/photo'
import { forgetPhotos, photoKey, photosByKey } from '../repositories/photos'

/**
 * Removes photos that somebody takes back: the original with all it tells, the copy, and what is known of its check. Not those that another
 * carrier shows too, as which they may be evidence. Before they are let go by what carries them: cut short, they are found there again.
 */
export const removePhotos = async (files: readonly string[], { in: name, carrier }: Carried): Promise<void> => {
  const known = new Map((await photosByKey(files.map(photoKey))).map((photo) => [photo._id, photo]))
  const isOfOthers = ({ in: place, carrier: other, isShared }: PhotoDocument): boolean =>
    isShared || place !== name || other !== carrier
  const own = files.flatMap((file) => {
    const photo = known.get(photoKey(file))
    return photo !== undefined && isOfOthers(photo) ? [] : [{ file, clean: photo?.clean }]
  })
  if (own.length === 0) return
  await removeFiles(own.flatMap(({ file, clean }) => (clean === undefined ? [file] : [file, clean])))
  await forgetPhotos(own.map(({ file }) => photoKey(file)))
}
