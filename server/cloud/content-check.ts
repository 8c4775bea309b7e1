import * as z from 'zod'
import { cloud } from './sdk'

const answer = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/** WeChat's text check takes at most 2,500 characters; ours are shorter. Scene 2: comment. */
const scene = 2

/**
 * What WeChat says about a text that this person has just written (he must have visited within two hours).
 * `unchecked` when the check itself fails: a resident's report must not be lost for that.
 */
export const checkText = async (
  content: string,
  openid: string,
): Promise<'pass' | 'review' | 'risky' | 'unchecked'> => {
  try {
    const checked: unknown = await (cloud.openapi as unknown as OpenApi).security.msgSecCheck({
      content,
      openid,
      scene,
      version: 2,
    })
    return answer.parse(checked).result.suggest
  } catch (error) {
    console.warn('msgSecCheck failed', error)
    return 'unchecked'
  }
}

const taken = z.object({ traceId: z.string().min(1) })
/** media_type: 1 is a sound, 2 an image. */
const image = 2

/**
 * Hands an image to WeChat's check; the verdict comes within 30 minutes as the event `wxa_media_check`, sometimes twice, sometimes
 * never (developers.weixin.qq.com, security.mediaCheckAsync: jpg, png, bmp and gif up to 10 MB, 2,000 a minute).
 * @param url must be open to everybody for as long as that takes
 * @param openid somebody who has visited within two hours
 * @returns the id that the verdict will carry (`trace_id` there, `traceId` here); null when the check itself fails
 */
export const submitPhoto = async (url: string, openid: string): Promise<string | null> => {
  try {
    const answered: unknown = await (cloud.openapi as unknown as OpenApi).security.mediaCheckAsync({
      mediaUrl: url,
      mediaType: image,
      version: 2,
      scene,
      openid,
    })
    return taken.parse(answered).traceId
  } catch (error) {
    console.warn('mediaCheckAsync failed', error)
    return null
  }
}

interface OpenApi {
  security: { msgSecCheck(input: object): Promise<unknown>; mediaCheckAsync(input: object): Promise<unknown> }
}
