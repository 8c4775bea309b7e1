import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CategoryView } from '../../../../contract/categories'
import { moduleLabels, requestModule, type Module } from '../../../../contract/vocabulary/module'
import { MainButton } from '../../../components/main-button'
import { Segments } from '../../../components/segments'
import { Sheet } from '../../../components/sheet'
import { ManyChips } from '../../many-chips'

export interface CategorySheetProps {
  readonly open: boolean
  readonly categories: readonly CategoryView[]
  /** Codes of categories and names of classes. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onClose: () => void
}

const modules = requestModule.options.map((value) => ({ value, label: moduleLabels[value] }))

/** Classes as a whole, and single categories. */
function Content({ categories, chosen, onChange, onClose }: Omit<CategorySheetProps, 'open'>) {
  const [shown, setShown] = useState<Module>('livelihood')
  const here = categories.filter(({ module }) => module === shown)
  const classes = [...new Set(here.map(({ className }) => className))]
  return (
    <>
      <Segments segments={modules} chosen={shown} onChoose={setShown} />
      {classes.map((className) => (
        <View key={className} className="rule-class">
          <ManyChips
            name="category"
            chips={[
              { value: className, label: `${className}（整类）` },
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

export function CategorySheet({ open, ...rest }: CategorySheetProps) {
  return (
    <Sheet title="适用哪些事" open={open} onClose={rest.onClose}>
      <Content {...rest} />
    </Sheet>
  )
}
