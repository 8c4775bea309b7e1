import { View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { PhotoGrid } from '../../../components/photo-grid'
import { WordsBox } from '../../../components/text-sheet'
import type { OutlookKind } from '../../../device/report-draft'
import { Fault } from '../../../told/fault'
import type { Report } from './use-report'

const outlooks: readonly { readonly kind: OutlookKind; readonly name: string; readonly what: string }[] = [
  { kind: 'fixed', name: '即查即改', what: '当场已经办好，拍下前后照片，请别人核查' },
  { kind: 'mine', name: '我来办', what: '算我的任务，接着办，办好再交' },
  { kind: 'desk', name: '请社区派', what: '我办不了，交社区工作台派给别人' },
]

function Fixed({ report: { draft, after, faults, change } }: { readonly report: Report }) {
  return (
    <View id="fixed" className="report-fixed">
      <View className="report-words">
        <WordsBox
          id="report-note"
          value={draft.note}
          onChange={(note) => change({ note })}
          placeholder="怎么办的，比如：已把杂物清走"
          most={500}
        />
      </View>
      <Fault words={faults.note} />
      <PhotoGrid
        items={after.items}
        addLabel="拍办好后"
        onAdd={() => void after.add()}
        onRemove={after.remove}
        onRetry={(path) => void after.retry(path)}
      />
      <Fault words={faults.after} />
    </View>
  )
}

/** What the worker does about what he has found: one of three. */
export function OutlookCard({ report }: { readonly report: Report }) {
  const { draft, faults, change } = report
  return (
    <Card title="怎么办">
      {outlooks.map(({ kind, name, what }) => (
        <View
          key={kind}
          id={`outlook-${kind}`}
          className={`outlook ${kind === draft.outlook ? 'outlook-chosen' : ''}`}
          onClick={() => change({ outlook: kind })}
        >
          <View className="outlook-name">{name}</View>
          <View className="outlook-what">{what}</View>
        </View>
      ))}
      <Fault words={faults.outlook} />
      {draft.outlook === 'fixed' && <Fixed report={report} />}
    </Card>
  )
}
