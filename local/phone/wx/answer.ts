import type { Phone } from '../runtime/phone'

/** What a family of APIs adds to `wx`. */
export type WxFamily = Record<string, unknown>

/** A foreseen failure: `reason` follows `<api>:fail `, `more` are further fields (`errCode`, `errno`). */
export interface Refusal {
  readonly refused: string
  readonly more: Record<string, unknown>
}

export const refuse = (reason: string, more: Record<string, unknown> = {}): Refusal => ({ refused: reason, more })

const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome && 'more' in outcome

type Result = Record<string, unknown>
type Outcome = object | undefined

export interface Callbacks {
  success?: (result: never) => void
  fail?: (result: never) => void
  complete?: (result: never) => void
}

const failureOf = (api: string, outcome: unknown): Result | null => {
  if (isRefusal(outcome)) {
    const words = outcome.refused.includes(':fail') ? outcome.refused : `${api}:fail ${outcome.refused}`
    return { errMsg: words, ...outcome.more }
  }
  const words = (outcome as Result | undefined)?.errMsg
  return typeof words === 'string' && words.includes(':fail') ? (outcome as Result) : null
}

const run = async <O>(
  phone: Phone,
  api: string,
  options: O,
  act: (options: O) => Outcome | Promise<Outcome>,
): Promise<unknown> => {
  // WeChat never answers within the call itself.
  await new Promise((resolve) => setTimeout(resolve))
  const stub = phone.journal.stubs.get(api)
  if (stub === undefined) return act(options)
  return typeof stub === 'function' ? (stub as (given: O) => unknown)(options) : stub
}

const tell = (phone: Phone, listener: ((result: never) => void) | undefined, result: Result): void => {
  try {
    listener?.(result as never)
  } catch (error) {
    phone.journal.report(error)
  }
}

/**
 * An API in WeChat's manner: with any of `success`, `fail`, `complete` it calls those and returns nothing, without it
 * returns a promise. What `act` answers gets `errMsg`; a refusal, or an answer whose errMsg says fail, fails the call.
 * `mp.stub(name, …)` answers instead of `act`.
 */
export const answer = <O extends object>(
  phone: Phone,
  api: string,
  act: (options: O) => Outcome | Promise<Outcome>,
) => {
  const settle = async (options: O & Callbacks): Promise<{ failed: boolean; result: Result }> => {
    const outcome = await run(phone, api, options, act).catch((error: unknown) => {
      phone.journal.report(error)
      return refuse(error instanceof Error ? error.message : String(error))
    })
    const failure = failureOf(api, outcome)
    return failure
      ? { failed: true, result: failure }
      : { failed: false, result: { errMsg: `${api}:ok`, ...(outcome as Result | undefined) } }
  }
  return (given?: O & Callbacks): Promise<Result> | undefined => {
    const options = given ?? ({} as O & Callbacks)
    phone.journal.record(api, options)
    const settled = settle(options)
    if (options.success ?? options.fail ?? options.complete) {
      void settled.then(({ failed, result }) => {
        tell(phone, failed ? options.fail : options.success, result)
        tell(phone, options.complete, result)
      })
      return undefined
    }
    return settled.then(({ failed, result }) => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- WeChat rejects with a plain object
      return failed ? Promise.reject(result) : result
    })
  }
}

/** APIs that succeed and change nothing that can be seen here. */
export const acknowledge = (phone: Phone, names: string[]): WxFamily =>
  Object.fromEntries(names.map((name) => [name, answer(phone, name, () => undefined)]))
