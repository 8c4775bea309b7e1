import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryView } from '../../contract/categories'
import { moduleLabels, type Module } from '../../contract/vocabulary/module'
import { Chips } from './chips'
import { Segments } from './segments'
import { Sheet } from './sheet'
import './category-picker.scss'

export interface CategoryPickerProps {
  readonly open: boolean
  readonly categories: readonly CategoryView[]
  readonly chosen: CategoryView | null
  /** The door it was opened by. */
  readonly module?: Module
  readonly onChoose: (category: CategoryView) => void
  readonly onClose: () => void
}

const byClass = (categories: readonly CategoryView[]): [string, CategoryView[]][] => {
  const classes = new Map<string, CategoryView[]>()
  for (const category of categories) {
    classes.set(category.className, [...(classes.get(category.className) ?? []), category])
  }
  return [...classes]
}

const modules = Object.entries(moduleLabels).map(([value, label]) => ({ value: value as Module, label }))

function Content({ categories, chosen, module, onChoose }: Omit<CategoryPickerProps, 'open' | 'onClose'>) {
  const [shown, setShown] = useState<Module>(chosen?.module ?? module ?? 'livelihood')
  return (
    <>
      <Segments segments={modules} chosen={shown} onChoose={setShown} />
      {byClass(categories.filter((category) => category.module === shown)).map(([name, members]) => (
        <View key={name} className="category-class">
          <View className="category-class-name">{name}</View>
          <Chips
            chips={members.map(({ code, name: label }) => ({ value: code, label }))}
            chosen={chosen?.code ?? null}
            onChoose={(code) => members.filter((member) => member.code === code).forEach(onChoose)}
          />
        </View>
      ))}
    </>
  )
}

/** All categories, two levels under the three modules. */
export function CategoryPicker({ open, onClose, ...rest }: CategoryPickerProps) {
  return (
    <Sheet title="是哪类事情" open={open} onClose={onClose}>
      <Content {...rest} />
    </Sheet>
  )
}
