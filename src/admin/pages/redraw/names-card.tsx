import { Input, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { partNames } from './straight-cut'
import type { Redraw } from './use-redraw'

/** What the new grids are called. */
export function NamesCard({ redraw: { draft, olds, cut, names, setName } }: { readonly redraw: Redraw }) {
  if (olds.length === 0) return null
  const labels = draft.kind === 'split' && cut !== null ? partNames(cut) : []
  return (
    <Card title={draft.kind === 'rename' ? '改成什么名称' : '新网格的名称'}>
      {names.map((name, i) => (
        <View key={i} className="redraw-name">
          {labels[i] !== undefined && <View className="redraw-part">{labels[i]}</View>}
          <Input
            id={`name-${i}`}
            className="redraw-input"
            value={name}
            maxlength={30}
            placeholder="例如：青檀社区 07 网格"
            placeholderClass="redraw-placeholder"
            onInput={(event) => setName(i, event.detail.value)}
          />
        </View>
      ))}
    </Card>
  )
}
