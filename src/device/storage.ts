import Taro from '@tarojs/taro'
import type * as z from 'zod'

/** What the phone keeps between two openings of the app; a value that no longer fits its shape counts as absent. */
export const readStored = <S extends z.ZodType>(key: string, shape: S): z.output<S> | null => {
  const read = shape.safeParse(Taro.getStorageSync<unknown>(key))
  return read.success ? read.data : null
}

/** Plain JSON values only. A full storage must not stop anybody's work: the value then lives until the app closes. */
export const writeStored = (key: string, value: unknown): void => {
  try {
    Taro.setStorageSync(key, value)
  } catch {
    console.warn(`not kept: ${key}`)
  }
}

export const dropStored = (key: string): void => Taro.removeStorageSync(key)
