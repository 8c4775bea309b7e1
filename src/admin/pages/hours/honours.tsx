import { View } from '@tarojs/components'
import { useState } from 'react'
import { mostHonours } from '../../../../contract/honours'
import { honourMeasure, honourMeasureLabels, type HonourMeasure } from '../../../../contract/vocabulary/honour-measure'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { Line } from '../../../components/line'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { Switch } from '../../../components/switch'
import { Field, TextField } from '../../kept/fields'
import { NumberField } from '../../limit-fields'
import type { HonourDraft, Hours, HoursDraft } from './use-hours'

const unitOf: Readonly<Record<HonourMeasure, string>> = { hours: '小时', services: '次', months: '个月', points: '分' }

const measures = honourMeasure.options.map((value) => ({ value, label: honourMeasureLabels[value] }))

/** 全年服务时长满 60 小时 · 已停用 */
const ruleWords = ({ measure, threshold, active }: HonourDraft): string =>
  [`全年${honourMeasureLabels[measure]}满 ${threshold} ${unitOf[measure]}`, active ? '' : '已停用']
    .filter((words) => words !== '')
    .join(' · ')

interface HonourProps {
  readonly honour: HonourDraft
  readonly onChange: (part: Partial<HonourDraft>) => void
}

function HonourForm({ honour: { name, measure, threshold, active }, onChange }: HonourProps) {
  return (
    <>
      <TextField
        id="honour-name"
        label="名称"
        value={name}
        placeholder="比如：年度服务之星"
        most={10}
        onChange={(words) => onChange({ name: words })}
      />
      <Field label="看什么">
        <Chips
          chips={measures}
          chosen={measure}
          onChoose={(value) => onChange({ measure: honourMeasure.parse(value) })}
        />
      </Field>
      <Field label="一年里达到多少">
        <NumberField
          id="honour-threshold"
          placeholder="多少"
          unit={unitOf[measure]}
          value={threshold}
          onChange={(value) => onChange({ threshold: value })}
        />
      </Field>
      <View className="hours-line">
        <View>{active ? '使用中' : '已停用，谁都看不到'}</View>
        <Switch className="honour-active" checked={active} onChange={(on) => onChange({ active: on })} />
      </View>
    </>
  )
}

interface HonoursProps {
  readonly draft: HoursDraft
  readonly change: Hours['change']
}

const blank: HonourDraft = { name: '', measure: 'hours', threshold: '', active: true }

/** What members are honoured for: one line each, written on a sheet, saved with the page. */
export function Honours({ draft: { honours }, change }: HonoursProps) {
  const [at, setAt] = useState<number | null>(null)
  const honour = at === null ? undefined : honours[at]
  const put = (edit: (rows: readonly HonourDraft[]) => readonly HonourDraft[]) =>
    change((before) => ({ honours: edit(before.honours) }))
  const add = () => {
    put((rows) => [...rows, blank])
    setAt(honours.length)
  }
  return (
    <Card title="荣誉">
      <View className="hours-hint">每年从头算。达到的，写在党员的报到证和时长页上。</View>
      {honours.map((one, n) => (
        <Line
          key={String(n)}
          id={`honour-${String(n + 1)}`}
          label={one.name || '还没有起名'}
          hint={ruleWords(one)}
          onTap={() => setAt(n)}
        />
      ))}
      {honours.length < mostHonours && (
        <View className="hours-add">
          <MainButton id="add-honour" tone="outline" size="row" onTap={add}>
            加一项荣誉
          </MainButton>
        </View>
      )}
      <Sheet title="荣誉" open={honour !== undefined} onClose={() => setAt(null)}>
        {at !== null && honour !== undefined && (
          <>
            <HonourForm
              honour={honour}
              onChange={(part) => put((rows) => rows.map((row, n) => (n === at ? { ...row, ...part } : row)))}
            />
            <View className="hours-add">
              <MainButton
                id="remove-honour"
                tone="quiet"
                size="row"
                onTap={() => {
                  setAt(null)
                  put((rows) => rows.filter((_, n) => n !== at))
                }}
              >
                删掉这一项
              </MainButton>
            </View>
            <SheetFoot>
              <MainButton id="honour-done" onTap={() => setAt(null)}>
                写好了
              </MainButton>
            </SheetFoot>
          </>
        )}
      </Sheet>
    </Card>
  )
}
