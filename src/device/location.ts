import Taro from '@tarojs/taro'
import type { Position } from '../../contract/place'

export type Located =
  | { readonly ok: true; readonly at: Position; /** Metres. */ readonly accuracy: number }
  | { readonly ok: false; readonly why: string }

// WeChat's audit counts a second question within half a minute as a fault.
const askAgainAfter = 30_000
let last: { readonly located: Located; readonly when: number } | null = null

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''

const whyNot = (message: string): string =>
  /auth|deny|denied|privacy/i.test(message)
    ? '没有定位权限，请在地图上点选，或按网格选择'
    : '没有定到位，请在地图上点选，或按网格选择'

const locate = async (): Promise<Located> => {
  try {
    const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true })
    return { ok: true, at: [longitude, latitude], accuracy }
  } catch (error) {
    return { ok: false, why: whyNot(messageOf(error)) }
  }
}

/** Where the phone is, in GCJ-02. Never throws: without a position every flow goes on by map, area tree or code. */
export const currentPosition = async (): Promise<Located> => {
  if (last?.located.ok && Date.now() - last.when < askAgainAfter) return last.located
  const located = await locate()
  last = { located, when: Date.now() }
  return located
}
