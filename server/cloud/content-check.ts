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

interface OpenApi {
  security: { msgSecCheck(input: object): Promise<unknown> }
}
