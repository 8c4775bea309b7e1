import '../jitless'
import * as z from 'zod'
import type { Labels } from './labels'

/** The three doors of the front page. */
export const requestModule = z.enum(['livelihood', 'enforcement', 'development'])
export type Module = z.infer<typeof requestModule>

export const moduleLabels: Labels<Module> = { livelihood: '民生', enforcement: '执法', development: '发展' }
