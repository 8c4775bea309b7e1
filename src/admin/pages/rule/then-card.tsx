import { View } from '@tarojs/components'
import { dutyLabels, handlingDuties } from '../../../../contract/vocabulary/duty'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { ManyChips } from '../../../components/many-chips'
import type { RuleDraft } from './use-rule'

const duties = handlingDuties.map((value) => ({ value, label: dutyLabels[value] }))

/** Who gets it, and who is told as well. */
export function ThenCard({ draft: { rule, change, list } }: { readonly draft: RuleDraft }) {
  const namesDepartment = [...rule.duties, ...rule.copies].includes('department')
  return (
    <Card title="派给谁">
      <View className="rule-label">按点选的先后，前面的没人才轮到后面的</View>
      <ManyChips
        name="duty"
        ordered
        chips={duties}
        chosen={rule.duties}
        onChange={(chosen) => change({ duties: [...chosen] })}
      />
      <View className="rule-label">同时告知（可不选）</View>
      <ManyChips
        name="copy"
        chips={duties}
        chosen={rule.copies}
        onChange={(chosen) => change({ copies: [...chosen] })}
      />
      {namesDepartment && (
        <>
          <View className="rule-label">是哪个部门</View>
          <Chips
            chips={(list.data?.departments ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            chosen={rule.department}
            onChoose={(department) => change({ department })}
          />
        </>
      )}
    </Card>
  )
}
