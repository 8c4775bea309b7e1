import { temporaryUrls } from '../cloud/files'
import type { PhotoDocument } from '../repositories/documents/photo'
import { keptVerdicts } from '../repositories/photo-verdicts'
import { photosByKey, photosDue, settlePhoto, updatePhoto } from '../repositories/photos'
import { settleKnown } from './settle'
import { submit } from './submit'

/** WeChat checks for people who have visited within two hours: three times half an hour fit. */
const [mostTries, patience] = [3, 110 * 60_000]

const isGivenUp = ({ tries, at }: PhotoDocument, now: Date): boolean =>
  tries >= mostTries || now.getTime() - at.getTime() > patience

/** Nobody has said that it may be public, and nobody will. */
const chase = async (photo: PhotoDocument, url: string | undefined, now: Date): Promise<void> => {
  if (isGivenUp(photo, now)) await settlePhoto(photo, 'review', now)
  else await updatePhoto(photo._id, await submit(photo, url, now))
}

/** Asks again for verdicts that have not come, the longest waiting first. @returns how many photos were looked at */
export const chaseVerdicts = async (now: Date, limit: number): Promise<number> => {
  const due = await photosDue(now, limit)
  const answered = new Set((await keptVerdicts(due)).map(({ photo }) => photo._id))
  const silent = due.filter(({ _id }) => !answered.has(_id))
  const urls = await temporaryUrls(silent.map(({ clean }) => clean))
  for (const photo of silent) await chase(photo, urls.get(photo.clean), now)
  await settleKnown(await photosByKey(due.map(({ _id }) => _id)), now)
  return due.length
}
