import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { RuleTime } from '../../../../contract/routing-rule'
import { areaClass, areaClassLabels } from '../../../../contract/vocabulary/area-class'
import type { Labels } from '../../../../contract/vocabulary/labels'
import { placeLevel, placeLevelLabels } from '../../../../contract/vocabulary/place-level'
import { propertyMode, propertyModeLabels } from '../../../../contract/vocabulary/property-mode'
import { urgency, urgencyLabels } from '../../../../contract/vocabulary/urgency'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { ClockField } from '../../../components/clock-field'
import { Line } from '../../../components/line'
import { ManyChips } from '../../../components/many-chips'
import { CategorySheet } from '../../category-sheet'
import type { RuleDraft } from './use-rule'

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <View className="rule-part">
      <View className="rule-label">{label}</View>
      {children}
    </View>
  )
}

const chipsOf = <Word extends string>(words: readonly Word[], labels: Labels<Word>) =>
  words.map((value) => ({ value, label: labels[value] }))

const times = [
  { value: 'any', label: '任何时间' },
  { value: 'officeHours', label: '上班时间' },
  { value: 'outOfOffice', label: '下班和休息日' },
  { value: 'clock', label: '每天固定时段' },
]

const timeOf: Readonly<Record<string, RuleTime | null>> = {
  any: null,
  officeHours: 'officeHours',
  outOfOffice: 'outOfOffice',
  clock: { from: '22:00', to: '06:00' },
}

const kindOf = (time: RuleTime | null): string => {
  if (time === null) return 'any'
  return typeof time === 'string' ? time : 'clock'
}

function Time({
  time,
  onChange,
}: {
  readonly time: RuleTime | null
  readonly onChange: (time: RuleTime | null) => void
}) {
  return (
    <>
      <Chips chips={times} chosen={kindOf(time)} onChoose={(kind) => onChange(timeOf[kind] ?? null)} />
      {time !== null && typeof time === 'object' && (
        <View className="rule-clocks">
          <ClockField id="from" label="从" value={time.from} onChange={(from) => onChange({ ...time, from })} />
          <ClockField id="to" label="到" value={time.to} onChange={(to) => onChange({ ...time, to })} />
        </View>
      )}
    </>
  )
}

/** What must hold for the rule to decide; nothing chosen is no condition. */
export function WhenCard({ draft: { rule, changeWhen: put, categories } }: { readonly draft: RuleDraft }) {
  const [choosing, setChoosing] = useState(false)
  const { when } = rule
  const nameOf = (named: string): string => categories.find(({ code }) => code === named)?.name ?? named
  return (
    <Card title="什么情况下">
      <Line
        id="choose-categories"
        label="哪些事"
        hint={when.categories.length === 0 ? '所有事' : when.categories.map(nameOf).join('、')}
        onTap={() => setChoosing(true)}
      />
      <Part label="急不急（不选就是都算）">
        <ManyChips
          name="urgency"
          chips={chipsOf(urgency.options, urgencyLabels)}
          chosen={when.urgencies}
          onChange={(urgencies) => put({ urgencies: [...urgencies] })}
        />
      </Part>
      <Part label="什么时间">
        <Time time={when.time} onChange={(time) => put({ time })} />
      </Part>
      <Part label="小区的物业">
        <ManyChips
          name="property"
          chips={chipsOf(propertyMode.options, propertyModeLabels)}
          chosen={when.propertyModes}
          onChange={(propertyModes) => put({ propertyModes: [...propertyModes] })}
        />
      </Part>
      <Part label="什么样的地方">
        <ManyChips
          name="area"
          chips={chipsOf(areaClass.options, areaClassLabels)}
          chosen={when.areaClasses}
          onChange={(areaClasses) => put({ areaClasses: [...areaClasses] })}
        />
      </Part>
      <Part label="地点说到哪一级">
        <ManyChips
          name="level"
          chips={chipsOf(placeLevel.options, placeLevelLabels)}
          chosen={when.placeLevels}
          onChange={(placeLevels) => put({ placeLevels: [...placeLevels] })}
        />
      </Part>
      <CategorySheet
        wholeClasses
        open={choosing}
        categories={categories}
        chosen={when.categories}
        onChange={(chosen) => put({ categories: [...chosen] })}
        onClose={() => setChoosing(false)}
      />
    </Card>
  )
}
