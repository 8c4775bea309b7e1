import * as z from 'zod'
import { cloud } from './sdk'

const answer = z.object({ phoneInfo: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }) })
const mainland = '86'

interface OpenApi {
  phonenumber: { getPhoneNumber(input: object): Promise<unknown> }
}

/** The mainland number behind a code of WeChat's button; null when there is none, or WeChat does not give it. */
export const phoneByCode = async (code: string): Promise<string | null> => {
  try {
    const told = answer.parse(await (cloud.openapi as unknown as OpenApi).phonenumber.getPhoneNumber({ code }))
    return told.phoneInfo.countryCode === mainland ? told.phoneInfo.purePhoneNumber : null
  } catch (error) {
    console.warn('getPhoneNumber failed', error)
    return null
  }
}
