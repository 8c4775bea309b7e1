import { z } from 'zod'
import type { Cloud } from '../cloud'
import { weChatCodes } from '../errors'
import { answer, parameters, refusal, type OpenApi } from './open-api'
import type { OpenApiAnswer } from './protobuf'
import { sent as sentEvent } from './subscribe-events'
import { fieldProblem } from './template-fields'

const message = z.object({
  touser: z.string().default(''),
  template_id: z.string().default(''),
  page: z.string().default(''),
  data: z.record(z.string(), z.object({ value: z.union([z.string(), z.number()]) })).default({}),
})
type Message = z.output<typeof message>

const texts = (data: Message['data']): Record<string, string> =>
  Object.fromEntries(Object.entries(data).map(([field, { value }]) => [field, String(value)]))

const problem = ({ touser, template_id: template, page, data }: Message): OpenApiAnswer | undefined => {
  if (!/^o[\w-]+$/.test(touser)) return refusal(weChatCodes.invalidOpenid)
  if (template === '') return refusal(weChatCodes.invalidTemplate)
  if (page.includes('://')) return refusal(weChatCodes.invalidPage)
  if (Object.keys(data).length === 0) return refusal(weChatCodes.invalidField, 'argument invalid! data is empty')
  const found = Object.entries(texts(data)).flatMap(([field, text]) => fieldProblem(field, text) ?? [])
  return found.length === 0 ? undefined : refusal(weChatCodes.invalidField, `argument invalid! ${found.join(', ')}`)
}

const deliver = (cloud: Cloud, { touser, template_id: templateId, page, data }: Message): void => {
  const { record, events, clock, pushes } = cloud
  const sent = { templateId, page, data: texts(data), at: clock.now().toISOString() }
  const stored = record.messages.add(touser, sent)
  events.send(stored)
  pushes.send('subscribe_msg_sent_event', touser, sentEvent(templateId, stored.id))
}

/** Sends a one-time subscribe message: takes one from the quota, else 43101. A wrong field costs nothing. */
export const sendSubscribeMessage: OpenApi = (request, cloud) => {
  const read = message.safeParse(parameters(request))
  if (!read.success) return refusal(weChatCodes.invalidField, z.prettifyError(read.error))
  const refused = problem(read.data)
  if (refused) return refused
  if (!cloud.record.quotas.take(read.data.touser, read.data.template_id)) return refusal(weChatCodes.refused)
  deliver(cloud, read.data)
  return answer({})
}
