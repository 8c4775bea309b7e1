import './jitless'
import { action } from './action'
import { enteredHonours, honourRule } from './honours'
import { serviceClass } from './vocabulary/service-class'
import * as z from 'zod'

/** What hours are worth. */
export const hourRulesView = z.object({
  /** Points for an hour of each class. */
  pointsPerHour: z.record(serviceClass, z.number()),
  /** So much is credited for one day at most. */
  mostMinutesADay: z.number(),
  mostPointsADay: z.number(),
  /** Hours from which on one has the first star, the second, and so on. */
  starHours: z.array(z.number()),
  honours: z.array(honourRule),
})
export type HourRules = z.infer<typeof hourRulesView>

const points = z.number('请填积分').min(0, '积分不能是负数').max(20, '每小时最多 20 分')

/** Such rules as somebody may enter. */
export const hourRules = z.object({
  pointsPerHour: z.record(serviceClass, points),
  mostMinutesADay: z.number('请填时长').int().min(60, '一天至少记 1 小时').max(1440, '一天最多 24 小时'),
  mostPointsADay: z.number('请填积分').int('积分要是整数').min(0, '积分不能是负数').max(200, '一天最多 200 分'),
  starHours: z
    .array(z.number('请填小时数').int('小时数要是整数').min(1, '至少 1 小时').max(100_000, '小时数太大，请检查'))
    .min(1)
    .max(7)
    .refine((hours) => hours.every((hour, n) => n === 0 || (hours[n - 1] ?? 0) < hour), '星级越高，小时数要越大'),
  honours: enteredHonours,
})

/** For administrators: rules of hours, points, stars and honours (服务时长规则). */
export const hourSettings = {
  hourRules: action(z.object({}), hourRulesView),
  /** `seen`: as the page showed them. What stands in ledgers stays as it was credited. */
  saveHourRules: action(z.object({ rules: hourRules, seen: hourRulesView }), hourRulesView),
}
