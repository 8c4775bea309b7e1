import './jitless'
import { limitUnit } from './vocabulary/limit-unit'
import * as z from 'zod'

/** How long something may take, as it is told. */
export const limitView = z.object({ amount: z.number(), unit: limitUnit })
export type LimitView = z.infer<typeof limitView>

/** How long something may take, as somebody may enter it. */
export const enteredLimit = z
  .object({
    amount: z.number('请填数字').positive('时间要大于 0').max(1000, '时间太长，请再看一眼'),
    unit: limitUnit,
  })
  .refine(({ amount, unit }) => unit !== 'workingDays' || Number.isInteger(amount), {
    path: ['amount'],
    message: '工作日要填整数',
  })
