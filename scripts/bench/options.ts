import { sizes, type Size } from '../options.mjs'
import { Trouble } from '../say.mjs'

/** A whole number out of the arguments; otherwise says what may be given. */
export const wholeNumber = (usage: string, name: string, text: string, least: number): number => {
  if (!/^\d+$/.test(text) || Number(text) < least) throw new Trouble(`--${name} 要写一个整数：${text}`, usage, 2)
  return Number(text)
}

export const sizeNamed = (usage: string, text: string): Size => {
  const size = sizes.find((name) => name === text)
  if (size === undefined) throw new Trouble(`没有这个示例辖区：${text}`, usage, 2)
  return size
}
