import type { Phone } from '../runtime/phone'
import { createVault } from '../store/vault'
import { answer, refuse, type WxFamily } from './answer'

const limitKb = 10 * 1024
const kb = 1024

interface Keyed {
  key: string
}

/** Values are JSON, so what the app gets back is always a copy, as in WeChat. */
export const storageApis = (phone: Phone): WxFamily => {
  const store = createVault(phone.openid, 'app')
  const info = () => ({ keys: store.keys(), currentSize: Math.ceil(store.size() / kb), limitSize: limitKb })
  const put = (key: string, data: unknown): void => {
    if (typeof key !== 'string') throw new TypeError('setStorage:fail parameter error: key should be a string')
    store.set(key, data)
  }
  const clear = (): undefined => {
    for (const key of store.keys()) store.remove(key)
  }
  const recorded =
    <A extends unknown[], R>(name: string, act: (...given: A) => R) =>
    (...given: A): R => {
      phone.journal.record(name, given)
      return act(...given)
    }
  return {
    getStorageSync: recorded('getStorageSync', (key: string) => store.get(key) ?? ''),
    setStorageSync: recorded('setStorageSync', put),
    removeStorageSync: recorded('removeStorageSync', (key: string) => {
      store.remove(key)
    }),
    clearStorageSync: recorded('clearStorageSync', clear),
    getStorageInfoSync: info,
    getStorage: answer(phone, 'getStorage', ({ key }: Keyed) => {
      const data = store.get(key)
      return data === undefined ? refuse('data not found') : { data }
    }),
    setStorage: answer(phone, 'setStorage', ({ key, data }: Keyed & { data: unknown }) => {
      put(key, data)
      return undefined
    }),
    removeStorage: answer(phone, 'removeStorage', ({ key }: Keyed) => {
      store.remove(key)
      return undefined
    }),
    clearStorage: answer(phone, 'clearStorage', clear),
    getStorageInfo: answer(phone, 'getStorageInfo', info),
  }
}
