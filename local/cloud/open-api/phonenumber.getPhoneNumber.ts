import { createHash } from 'node:crypto'
import { z } from 'zod'
import { environment } from '../environment'
import { weChatCodes } from '../errors'
import { answer, parameters, refusal, type OpenApi } from './open-api'

const request = z.object({ code: z.string().min(1) })

/** A number for each user, always the same, made up: 19900 and six digits. */
const numberOf = (openid: string): string => {
  const digits = createHash('sha256').update(openid).digest().readUInt32BE() % 1_000_000
  return `19900${String(digits).padStart(6, '0')}`
}

/** Turns a code into the user's phone number: once, and within five minutes. */
export const getPhoneNumber: OpenApi = (asked, { record, clock }) => {
  const read = request.safeParse(parameters(asked))
  const openid = read.success ? record.phoneCodes.take(read.data.code, clock.now()) : undefined
  if (openid === undefined) return refusal(weChatCodes.invalidCode)
  const number = numberOf(openid)
  const watermark = { timestamp: Math.floor(clock.now().getTime() / 1000), appid: environment.appId }
  return answer({ phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark } })
}
