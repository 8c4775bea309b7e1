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

/** What is the phone's own and nobody's: the district's settings, and how large its letters are. */
const ofThePhone: readonly string[] = ['settings', 'elder']

/** Forgets what people keep here, also by pages that were not opened since. */
export const dropPersonal = (): void =>
  Taro.getStorageInfoSync()
    .keys.filter((key) => !ofThePhone.includes(key))
    .forEach(dropStored)
