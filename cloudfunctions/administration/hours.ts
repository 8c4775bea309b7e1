import type { InputOf } from '../../contract/action'
import type { HourRules, hourSettings } from '../../contract/hour-rules'
import type { HonourRule } from '../../contract/honours'
import { honourMeasureLabels } from '../../contract/vocabulary/honour-measure'
import { serviceClass, serviceClassLabels } from '../../contract/vocabulary/service-class'
import type { Refused } from '../../domain/refused'
import { changedWords, type Part } from '../../server/lists/changed-words'
import { districtSettings } from '../../server/repositories/settings'
import { changeDistrict, replacing, type Author } from '../../server/repositories/settings-changes'
import type { Handlers } from '../../server/serve/serve'
import { forAdministrators } from './for-administrators'

/** 全勤报到（按月签到满 12，停用） */
const honourWords = ({ name, measure, threshold, active }: HonourRule): string =>
  `${name}（${honourMeasureLabels[measure]}满 ${String(threshold)}${active ? '' : '，停用'}）`

const parts: readonly Part<HourRules>[] = [
  ...serviceClass.options.map((one) => ({
    label: `${serviceClassLabels[one]}每小时积分`,
    words: ({ pointsPerHour }: HourRules) => String(pointsPerHour[one]),
  })),
  { label: '一天最多记', words: ({ mostMinutesADay }) => `${String(mostMinutesADay)} 分钟` },
  { label: '一天最多积分', words: ({ mostPointsADay }) => String(mostPointsADay) },
  { label: '各星级小时数', words: ({ starHours }) => starHours.join('/') },
  { label: '荣誉', words: ({ honours }) => honours.map(honourWords).join('、') },
]

const save = ({ rules, seen }: InputOf<(typeof hourSettings)['saveHourRules']>, by: Author): Promise<Refused | null> =>
  changeDistrict('district', by, ({ serving }) =>
    replacing({ now: serving, seen, next: rules }, () => ({
      data: { serving: rules },
      what: `服务时长规则 ${changedWords(parts, serving, rules)}`,
    })),
  )

const view = async (): Promise<HourRules> => (await districtSettings()).serving

export const hours: Pick<Handlers<typeof hourSettings>, keyof typeof hourSettings> = {
  hourRules: forAdministrators(() => Promise.resolve(null), view),
  saveHourRules: forAdministrators(save, view),
}
