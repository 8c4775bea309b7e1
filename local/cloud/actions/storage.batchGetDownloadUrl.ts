import { z } from 'zod'
import { temporaryUrls } from '../files/temporary-urls'
import { limits } from '../limits'
import type { Action } from '../wire/action'

const fields = z.looseObject({
  file_list: z
    .array(z.looseObject({ fileid: z.string(), max_age: z.number().positive().optional() }))
    .max(limits.filesPerCall),
})

export const batchGetDownloadUrl: Action = ({ body, cloud, invocation }) => {
  const wanted = fields.parse(body).file_list.map(({ fileid, max_age: maxAge }) => ({ fileID: fileid, maxAge }))
  return { json: { data: { download_list: temporaryUrls(cloud.files, wanted, invocation.caller.origin) } } }
}
