import type { Refusal } from '../../contract/reply'
import type { RefusalCode } from '../../contract/vocabulary/refusal'

/** What the phone itself may have to say, beside the server's refusals. */
export type PhoneCode = 'offline' | 'queued' | 'photoLost'

export interface PhoneRefusal extends Omit<Refusal, 'code'> {
  readonly code: RefusalCode | PhoneCode
}

export type Result<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly refusal: PhoneRefusal }

const phoneMessages: Readonly<Record<PhoneCode, string>> = {
  offline: '网络不稳，没有连上，请稍后再试',
  queued: '网络不稳，已存好，有网时自动提交',
  photoLost: '有照片已不在手机里，请删掉后重新选择',
}

export const phoneRefusal = (code: PhoneCode): { readonly ok: false; readonly refusal: PhoneRefusal } => ({
  ok: false,
  refusal: { code, message: phoneMessages[code] },
})

export const mapResult = <T, U>(result: Result<T>, change: (data: T) => U): Result<U> =>
  result.ok ? { ok: true, data: change(result.data) } : result
