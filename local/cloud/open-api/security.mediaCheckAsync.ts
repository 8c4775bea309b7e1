import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { weChatCodes } from '../errors'
import { answer, parameters, refusal, type OpenApi } from './open-api'
import { isRecentVisitor } from './security.msgSecCheck'
import { suggestionForAddress, verdict } from './verdict'

const check = z.object({
  media_url: z.url(),
  media_type: z.union([z.literal(1), z.literal(2)]),
  version: z.literal(2),
  scene: z.number().int().min(1).max(4),
  openid: z.string(),
})

/** Takes an image or a sound for checking; the verdict comes later as the event `wxa_media_check`. */
export const checkMedia: OpenApi = (request, cloud) => {
  const read = check.safeParse(parameters(request))
  if (!read.success) return refusal(weChatCodes.invalidVersion, z.prettifyError(read.error))
  const { media_url: url, openid } = read.data
  if (!isRecentVisitor(cloud, openid)) return refusal(weChatCodes.staleVisit)
  const traceId = randomUUID()
  const found = verdict(suggestionForAddress(new URL(url).pathname))
  const event = { trace_id: traceId, version: 2, errcode: 0, errmsg: 'ok', ...found }
  cloud.pushes.send('wxa_media_check', openid, event, cloud.mediaChecksMs)
  return answer({ trace_id: traceId })
}
