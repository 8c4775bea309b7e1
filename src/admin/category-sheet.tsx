import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryView } from '../../contract/categories'
import { moduleLabels, requestModule, type Module } from '../../contract/vocabulary/module'
import { MainButton } from '../components/main-button'
import { Segments } from '../components/segments'
import { Sheet } from '../components/sheet'
import './category-sheet.scss'
import { ManyChips } from '../components/many-chips'

export interface CategorySheetProps {
  readonly open: boolean
  readonly categories: readonly CategoryView[]
  /** Whether a class may be chosen as a whole. */
  readonly wholeClasses?: boolean
  /** Codes of categories, and names of classes. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onClose: () => void
}

const modules = requestModule.options.map((value) => ({ value, label: moduleLabels[value] }))

function Content(props: Omit<CategorySheetProps, 'open'>) {
  const { categories, wholeClasses = false, chosen, onChange, onClose } = props
  const [shown, setShown] = useState<Module>('livelihood')
  const here = categories.filter(({ module }) => module === shown)
  const classes = [...new Set(here.map(({ className }) => className))]
  return (
    <>
      <Segments segments={modules} chosen={shown} onChoose={setShown} />
      {classes.map((className) => (
        <View key={className} className="category-sheet-class">
          {!wholeClasses && <View className="category-sheet-name">{className}</View>}
          <ManyChips
            name="category"
            chips={[
              ...(wholeClasses ? [{ value: className, label: `${className}（整类）` }] : []),
              ...here
                .filter((category) => category.className === className)
                .map(({ code, name }) => ({ value: code, label: name })),
            ]}
            chosen={chosen}
            onChange={onChange}
          />
        </View>
      ))}
      <MainButton id="categories-done" onTap={onClose}>
        选好了
      </MainButton>
    </>
  )
}

/** Any number of categories. */
export function CategorySheet({ open, ...rest }: CategorySheetProps) {
  return (
    <Sheet title="适用哪些事" open={open} onClose={rest.onClose}>
      <Content {...rest} />
    </Sheet>
  )
}
