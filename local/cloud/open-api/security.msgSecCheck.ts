import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Cloud } from '../cloud'
import { weChatCodes, type WeChatCode } from '../errors'
import { limits } from '../limits'
import { answer, parameters, refusal, type OpenApi } from './open-api'
import { markedWords, suggestionFor, verdict } from './verdict'

const check = z.object({
  version: z.literal(2),
  scene: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  openid: z.string(),
  content: z.string(),
})
type Check = z.output<typeof check>

/** The API takes only users who were in the mini program within the last two hours. */
export const isRecentVisitor = ({ record, clock }: Cloud, openid: string): boolean => {
  const last = record.signIns.lastVisit(openid)
  return last !== undefined && clock.now().getTime() - last.getTime() <= limits.visitMs
}

const problem = (cloud: Cloud, { openid, content }: Check): WeChatCode | undefined => {
  if (content === '') return weChatCodes.emptyText
  if ([...content].length > limits.checkedText) return weChatCodes.textTooLong
  if (!isRecentVisitor(cloud, openid)) return weChatCodes.staleVisit
  return content.includes(markedWords.failure) ? weChatCodes.busy : undefined
}

/** Checks a text (version 2 of the API). */
export const checkMessage: OpenApi = (request, cloud) => {
  const read = check.safeParse(parameters(request))
  if (!read.success) return refusal(weChatCodes.invalidVersion, z.prettifyError(read.error))
  const refused = problem(cloud, read.data)
  if (refused) return refusal(refused)
  return answer({ ...verdict(suggestionFor(read.data.content)), trace_id: randomUUID() })
}
