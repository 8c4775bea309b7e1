import * as z from 'zod'
import { cloud } from './sdk'

/** Longest value of each kind of template field (WeChat, subscribeMessage.send); longer ones are refused with 47003. */
const longest: Readonly<Record<string, number>> = { thing: 20, phrase: 5, name: 10, character_string: 32, number: 32 }

const fitted = (field: string, value: string): string => {
  const most = longest[field.replace(/\d+$/, '')]
  if (most === undefined || [...value].length <= most) return value
  return `${[...value].slice(0, most - 1).join('')}…`
}

export interface SubscribeMessage {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  /** Template field (thing1, time3 …) → text; cut to what the field takes. */
  readonly fields: Readonly<Record<string, string>>
}

/** `used up`: the person refused or has no quota left (43101). `later`: WeChat is busy, try again. */
export type Sent = 'sent' | 'usedUp' | 'later' | 'failed'

const failure = z.object({ errCode: z.number() })
/** System busy, and the day's or minute's quota of calls: nothing was sent, so a later try is safe. */
const retryable = [-1, 45009, 45011]

interface OpenApi {
  subscribeMessage: { send(input: object): Promise<unknown> }
}

export const sendSubscribeMessage = async ({ openid, templateId, page, fields }: SubscribeMessage): Promise<Sent> => {
  const data = Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, { value: fitted(field, text) }]),
  )
  try {
    await (cloud.openapi as unknown as OpenApi).subscribeMessage.send({
      touser: openid,
      templateId,
      page: page.replace(/^\//, ''),
      data,
      miniprogramState: 'formal',
    })
    return 'sent'
  } catch (error) {
    const code = failure.safeParse(error)
    if (code.success && code.data.errCode === 43101) return 'usedUp'
    if (code.success && retryable.includes(code.data.errCode)) return 'later'
    // Whether it arrived is unknown or a retry cannot help: nobody is told twice, and the inbox has it.
    console.error('subscribeMessage.send failed', error)
    return 'failed'
  }
}
