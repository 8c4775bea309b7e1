import { View } from '@tarojs/components'
import { useState } from 'react'
import { areas } from '../../../../contract/areas'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { mapResult, type Result } from '../../../cloud/result'
import { session } from '../../../cloud/session'
import { Chips } from '../../../components/chips'
import { Choices, type Choice } from '../../../components/choices'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { agoWords, joined } from '../../../time/words'
import type { Picked, Scope } from './use-scope'

const isOfDistrict = (): boolean => session.me.get()?.posts.some(({ duty }) => duty === 'districtCentre') ?? false

/** The whole district, or one of its streets. */
const streets = async (take: (picked: Picked | null) => void): Promise<Result<Choice[]>> =>
  mapResult(await call(areas.children, {}), ({ children }) => [
    { key: 'all', name: '全区', take: () => take(null) },
    ...children.map(({ code, name }) => ({ key: code, name, take: () => take({ code, name }) })),
  ])

function AreaPicker({ scope: { picked, pick } }: { readonly scope: Scope }) {
  const [open, setOpen] = useState(false)
  const take = (area: Picked | null) => {
    setOpen(false)
    pick(area)
  }
  if (!isOfDistrict())
    return picked === null ? null : (
      <TextLink id="whole" onTap={() => pick(null)}>
        看全部
      </TextLink>
    )
  return (
    <>
      <TextLink id="pick-area" onTap={() => setOpen(true)}>{`${picked?.name ?? '全区'} ▾`}</TextLink>
      <Sheet title="看哪个街道" open={open} onClose={() => setOpen(false)}>
        <Choices step="streets" load={() => streets(take)} />
      </Sheet>
    </>
  )
}

export interface ScopeBarProps {
  readonly scope: Scope
  /** What is shown now; null before the first answer. */
  readonly shown: { readonly area: { readonly name: string }; readonly asOf: Date | null } | null
}

/** What the figures are about, and when they were counted. */
export function ScopeBar({ scope, shown }: ScopeBarProps) {
  const { months, month, chooseMonth } = scope
  const asOf = shown?.asOf ?? null
  const chips = months.map((value, at) => ({ value, label: at === 0 ? '本月' : '上月' }))
  return (
    <View className="overview-scope">
      <View className="overview-row">
        <View className="overview-area">{shown?.area.name ?? ' '}</View>
        <AreaPicker scope={scope} />
      </View>
      <View className="overview-row">
        <Chips chips={chips} chosen={month} onChoose={chooseMonth} />
        {asOf !== null && (
          <View className="overview-as-of">{joined('数据截至', agoWords(asOf, serverNow()))}，每小时更新</View>
        )}
      </View>
    </View>
  )
}
