import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryView } from '../../contract/categories'
import { Card } from '../components/card'
import { CategoryPicker } from '../components/category-picker'
import { Chips } from '../components/chips'
import { TextLink } from '../components/text-link'
import { Fault } from './fault'
import type { CategoryChoice } from './use-category'

export interface CategoryCardProps {
  readonly category: CategoryChoice
  readonly fault: string | undefined
  readonly onChoose: (category: CategoryView) => void
}

export function CategoryCard({ category, fault, onChoose }: CategoryCardProps) {
  const [open, setOpen] = useState(false)
  const choose = (chosen: CategoryView) => {
    setOpen(false)
    onChoose(chosen)
  }
  const isGuess = category.recommended !== null && category.chosen === category.recommended
  return (
    <Card
      title="是哪类事情"
      aside={
        <TextLink id="all-categories" onTap={() => setOpen(true)}>
          全部类别 ›
        </TextLink>
      }
    >
      <Chips
        chips={category.chips.map(({ code, name }) => ({ value: code, label: name }))}
        chosen={category.chosen?.code ?? null}
        onChoose={(code) => category.chips.filter((chip) => chip.code === code).forEach(choose)}
      />
      {isGuess && <View className="told-hint">根据您的描述推荐“{category.recommended?.name}”，可以更改</View>}
      <Fault words={fault} />
      <CategoryPicker
        open={open}
        categories={category.categories}
        chosen={category.chosen}
        module={category.door}
        onChoose={choose}
        onClose={() => setOpen(false)}
      />
    </Card>
  )
}
