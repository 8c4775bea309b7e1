export type Size = 'demo' | 'changan'
export interface StartOptions {
  port: number | undefined
  host: string
  data: string
  size: Size | undefined
  fresh: boolean
  /** Origin under which people reach it. */
  url: string | undefined
  help: boolean
}
export const sizes: Size[]
export const defaultPort: number
export const usage: string
export function readOptions(args: string[], folder: string): StartOptions
