import { View } from '@tarojs/components'
import { freeTimeLabels } from '../../../../contract/vocabulary/free-time'
import { hobbyLabels } from '../../../../contract/vocabulary/hobby'
import type { Labels } from '../../../../contract/vocabulary/labels'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { skillLabels } from '../../../../contract/vocabulary/skill'
import { Card } from '../../../components/card'
import { ManyChips } from '../../../components/many-chips'
import type { Form } from './use-form'

interface GroupProps<Value extends string> {
  readonly name: string
  readonly label: string
  readonly labels: Labels<Value>
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: Value[]) => void
}

function Group<Value extends string>({ name, label, labels, chosen, onChange }: GroupProps<Value>) {
  const chips = (Object.keys(labels) as Value[]).map((value) => ({ value, label: labels[value] }))
  return (
    <View className="report-in-field">
      <View className="report-in-label">{label}</View>
      <ManyChips name={name} chips={chips} chosen={chosen} onChange={(next) => onChange([...next])} />
    </View>
  )
}

/** What he can do, likes to do, and when. */
export function GiftsCard({ form: { draft, change } }: { readonly form: Form }) {
  return (
    <Card title="能帮什么（可不填）">
      <Group
        {...{ name: 'skill', label: '特长', labels: skillLabels, chosen: draft.skills }}
        onChange={(skills) => change({ skills })}
      />
      <Group
        {...{ name: 'free-time', label: '什么时候有空', labels: freeTimeLabels, chosen: draft.freeTimes }}
        onChange={(freeTimes) => change({ freeTimes })}
      />
      <Group
        {...{ name: 'class', label: '愿意参加哪类服务', labels: serviceClassLabels, chosen: draft.classes }}
        onChange={(classes) => change({ classes })}
      />
      <Group
        {...{ name: 'hobby', label: '爱好', labels: hobbyLabels, chosen: draft.hobbies }}
        onChange={(hobbies) => change({ hobbies })}
      />
    </Card>
  )
}
