import * as z from 'zod'
import { cloud } from './sdk'

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
