import { View } from '@tarojs/components'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { partRoleLabels, type PartRole } from '../../../../contract/vocabulary/part-role'
import { Card } from '../../../components/card'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { limitWords } from '../../../time/limit'
import type { Matters, Preview } from './use-matters'

const roles = ['lead', 'assist', 'force'] as const satisfies readonly PartRole[]

const namesOf = ({ called }: Preview, role: PartRole): string =>
  called
    .filter((post) => post.role === role)
    .map(({ name }) => name)
    .join('、')

function Terms({ preview }: { readonly preview: Preview }) {
  const { sign, contact, finish, approver } = preview
  return (
    <Card id="preview" title="吹哨会叫到">
      {roles
        .map((role) => ({ role, names: namesOf(preview, role) }))
        .filter(({ names }) => names !== '')
        .map(({ role, names }) => (
          <View key={role} className="preview-line">
            {partRoleLabels[role]}：{names}
          </View>
        ))}
      <View className="preview-line">
        {limitWords(sign)}内签收，{limitWords(contact)}内联系，{limitWords(finish)}内办完
      </View>
      {approver !== null && <View className="preview-approval">要先经{dutyLabels[approver]}同意</View>}
    </Card>
  )
}

/** What whistling the chosen matters would mean; nothing while none is chosen. */
export function WhistlePreview({ chosen, preview }: Pick<Matters, 'chosen' | 'preview'>) {
  if (chosen.length === 0) return null
  return (
    <QueryView query={preview} loading={<LoadingCards count={1} />}>
      {(terms) => terms !== null && <Terms preview={terms} />}
    </QueryView>
  )
}
