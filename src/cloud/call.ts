import Taro from '@tarojs/taro'
import type { ActionName, AskOf, Named, OutputOf } from '../../contract/action'
import { reply, type Ask } from '../../contract/reply'
import { refusalMessages } from '../../contract/vocabulary/refusal'
import { setServerNow } from './clock'
import { phoneRefusal, type Result } from './result'

/** A function that failed or is missing has an error code of WeChat's cloud; without one nothing was reached. */
const reachedTheCloud = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && Number(error.errCode) <= -400_000

const internal = (code: 'internal' | 'unknownAction') => ({
  ok: false as const,
  refusal: { code, message: refusalMessages[code] },
})

/** Asks by name; what comes back is still unread. */
export const callByName = async ({ area, action }: ActionName, input: unknown): Promise<Result<unknown>> => {
  const data: Ask = { action, input }
  let result: unknown
  try {
    result = (await Taro.cloud.callFunction({ name: area, data })).result
  } catch (error) {
    return reachedTheCloud(error) ? internal('internal') : phoneRefusal('offline')
  }
  const read = reply.safeParse(result)
  if (!read.success) return internal('internal')
  setServerNow(read.data.now)
  return read.data.ok ? { ok: true, data: read.data.data } : { ok: false, refusal: read.data.refusal }
}

/**
 * Asks the server for one action of the contract: `call(requests.read, { id })`.
 * Never throws: what could not be done is a refusal with words for the user.
 */
export const call = async <A extends Named>(action: A, input: AskOf<A>): Promise<Result<OutputOf<A>>> => {
  const answer = await callByName(action.named, input)
  if (!answer.ok) return answer
  const output = action.output.safeParse(answer.data)
  // A server newer than this package: the words tell people to reopen it, which fetches the new one.
  return output.success ? { ok: true, data: output.data as OutputOf<A> } : internal('unknownAction')
}
