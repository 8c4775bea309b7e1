import { z } from 'zod'
import { fileIdOf, isCloudPath } from '../files/cloud-path'
import { refuse, type Action } from '../wire/action'

const fields = z.looseObject({ path: z.string() })

/** Tells the SDK where to PUT the bytes. */
export const getUploadMetadata: Action = ({ body, cloud, invocation }) => {
  const { path } = fields.parse(body)
  if (!isCloudPath(path)) return refuse('STORAGE_REQUEST_FAIL', `cloudPath may not be ${JSON.stringify(path)}`)
  const fileId = fileIdOf(path)
  const url = invocation.caller.origin + cloud.files.uploadUrl(path)
  // The SDK sends it back as a header, where only ASCII may stand.
  const cosFileId = encodeURI(fileId)
  return { json: { data: { url, token: 'local', authorization: 'local', fileId, cosFileId } } }
}
