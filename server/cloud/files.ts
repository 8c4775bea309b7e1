import * as z from 'zod'
import { cloud } from './sdk'
import { startOf } from './start-of'

/** getTempFileURL takes at most this many files a call. */
const batch = 50
const maxAgeSeconds = 7200

const answer = z.object({ fileList: z.array(z.object({ fileID: z.string(), tempFileURL: z.string().default('') })) })

/** Temporary addresses for files, good for two hours; a file that is gone is left out. */
export const temporaryUrls = async (fileIds: readonly string[]): Promise<Map<string, string>> => {
  const distinct = [...new Set(fileIds)]
  const batches = Array.from({ length: Math.ceil(distinct.length / batch) }, (_, i) =>
    distinct.slice(i * batch, (i + 1) * batch),
  )
  const answers = await Promise.all(
    batches.map(async (some) =>
      answer.parse(await cloud.getTempFileURL({ fileList: some.map((fileID) => ({ fileID, maxAge: maxAgeSeconds })) })),
    ),
  )
  const files = answers.flatMap(({ fileList }) => fileList)
  return new Map(files.filter((file) => file.tempFileURL !== '').map((file) => [file.fileID, file.tempFileURL]))
}

const uploaded = z.object({ fileID: z.string() })

/** What is at a temporary address; null when there is no such file any more. */
const fetched = async (url: string): Promise<Response | null> => {
  const answered = await fetch(url)
  if (answered.status === 404) return null
  if (!answered.ok) throw new Error(`a file could not be read: ${String(answered.status)}`)
  return answered
}

/** The bytes at a temporary address; null when there is no such file any more. */
export const fetchFile = async (url: string): Promise<Buffer | null> => {
  const answered = await fetched(url)
  return answered && Buffer.from(await answered.arrayBuffer())
}

/** A file's first bytes, so many at most: no more is fetched. Null when there is no such file. */
export const readStart = async (fileId: string, most: number): Promise<Buffer | null> => {
  const url = (await temporaryUrls([fileId])).get(fileId)
  const body = url === undefined ? null : (await fetched(url))?.body
  return body ? startOf(body, most) : null
}

/** Stores bytes below a path, in the place of what may be there. @returns the file's id */
export const writeFile = async (cloudPath: string, fileContent: Buffer): Promise<string> =>
  uploaded.parse(await cloud.uploadFile({ cloudPath, fileContent })).fileID

/** Removes files; one that is gone is gone. */
export const removeFiles = async (fileIds: readonly string[]): Promise<void> => {
  for (let from = 0; from < fileIds.length; from += batch)
    await cloud.deleteFile({ fileList: fileIds.slice(from, from + batch) })
}

const marker = 'marker'

/** The ids of files at these paths, whether there are any or not: only what is stored says where the storage of this environment begins. */
export const fileIdsAt = async (paths: readonly string[]): Promise<string[]> => {
  const root = (await writeFile(marker, Buffer.from(marker))).slice(0, -marker.length)
  return paths.map((path) => root + path)
}
