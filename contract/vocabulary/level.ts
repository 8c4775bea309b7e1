import '../jitless'
import * as z from 'zod'

/** How far up a request has come. */
export const requestLevel = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type RequestLevel = z.infer<typeof requestLevel>

export const requestLevelLabels: Readonly<Record<RequestLevel, string>> = {
  1: '社区级',
  2: '街道级',
  3: '区级',
}
