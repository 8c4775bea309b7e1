import { environment } from '../environment'
import { limits } from '../limits'

const prefix = `cloud://${environment.id}.${environment.bucket}/`

// CloudBase: no leading or doubled slash, no control characters. Beyond that ours: nothing that means something in a URL, no
// half of a character.
const allowed = /^(?!\/)(?!.*\/\/)[^\p{Cc}\p{Cs}?#%\\"<>|^`{}]+$/u

/** Whether a file may be called so. */
export const isCloudPath = (path: string): boolean =>
  allowed.test(path) &&
  !path.split('/').some((part) => part === '.' || part === '..') &&
  encodeURI(path).length <= limits.cloudPath

export const fileIdOf = (path: string): string => prefix + path

/** The path within the environment's bucket; undefined for another environment's file or a broken id. */
export const cloudPathOf = (fileId: string): string | undefined => {
  if (!fileId.startsWith(prefix)) return undefined
  const path = fileId.slice(prefix.length)
  return isCloudPath(path) ? path : undefined
}
