import { z } from 'zod'
import { task, timings } from './operation'
import { address } from '../sdk'

/** What the client asks of floor and cloud. */
export const comparison = task.extend({ floor: address, cloud: address })

/** What came of it. */
export const compared = z.object({ floor: timings, cloud: timings })
export type Comparison = z.output<typeof compared>
