import { z } from 'zod'
import { cloudPathOf } from '../files/cloud-path'
import { limits } from '../limits'
import type { Action } from '../wire/action'

const fields = z.looseObject({ fileid_list: z.array(z.string()).max(limits.filesPerCall) })

export const batchDeleteFile: Action = async ({ body, cloud }) => {
  const list: { fileID: string; code: string }[] = []
  for (const fileID of fields.parse(body).fileid_list) {
    const path = cloudPathOf(fileID)
    const removed = path !== undefined && (await cloud.files.remove(path))
    list.push({ fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })
  }
  return { json: { data: { delete_list: list } } }
}
