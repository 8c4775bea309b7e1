import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { MatterPicker } from '../../../components/matter-picker'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { WordsBox } from '../../../components/text-sheet'
import type { Whistle } from './use-whistle'

function Chosen({ whistle: { draft } }: { readonly whistle: Whistle }) {
  if (draft.matters.length === 0) return <View className="whistle-line">先从清单里选，牵头和协办单位自动带出来。</View>
  return (
    <>
      {draft.matters.map(({ id, name }, index) => (
        <View key={id} className="whistle-matter">
          {id} {name}
          {index === 0 && draft.matters.length > 1 && '（主要事项，它的单位牵头）'}
        </View>
      ))}
    </>
  )
}

/** What is not on the list is written down, and takes the leave of the level above. */
function OffList({ whistle: { draft, change } }: { readonly whistle: Whistle }) {
  const [open, setOpen] = useState(draft.written !== '')
  if (!open) {
    return (
      <TextLink id="off-list" onTap={() => setOpen(true)}>
        {draft.matters.length === 0 ? '清单里没有 ›' : '还有清单外的 ›'}
      </TextLink>
    )
  }
  return (
    <View className="whistle-words">
      <WordsBox
        id="written"
        value={draft.written}
        onChange={(written) => change({ written })}
        placeholder="清单外的事项，用一句话写清楚，要上级同意"
        most={200}
      />
    </View>
  )
}

export function MatterCard({ whistle }: { readonly whistle: Whistle }) {
  const { draft, changeMatters, request } = whistle
  const [picking, pick] = useState(false)
  return (
    <Card
      title="什么事项"
      aside={
        <TextLink id="pick-matters" onTap={() => pick(true)}>
          {draft.matters.length === 0 ? '选事项 ›' : '改选 ›'}
        </TextLink>
      }
    >
      <Chosen whistle={whistle} />
      <OffList whistle={whistle} />
      <Sheet title="选吹哨事项" open={picking} onClose={() => pick(false)}>
        <View className="whistle-picker">
          <MatterPicker
            chosen={draft.matters}
            onChange={changeMatters}
            type={draft.type}
            category={request.data?.category}
          />
        </View>
        <SheetFoot>
          <MainButton id="matters-picked" onTap={() => pick(false)}>
            {draft.matters.length === 0 ? '先不选' : `选好了 ${draft.matters.length} 项`}
          </MainButton>
        </SheetFoot>
      </Sheet>
    </Card>
  )
}
