import { View } from '@tarojs/components'
import { TextSheet } from '../../../components/text-sheet'
import { leaveWords, promisesOnLeaving } from '../../standing'
import type { Units } from './use-units'

const mostWords = 100
const suggestions = ['单位搬走了', '换到就近的社区', '单位撤并了']

/** Why the unit leaves its community or the waiting list: the community reads it. */
export function LeaveSheet({ units: { chosen, close, leave, busy } }: { readonly units: Units }) {
  const words = chosen === null ? null : leaveWords[chosen.state]
  return (
    <TextSheet
      title={words ?? ''}
      open={words !== null}
      placeholder="请写明原因，社区会看到"
      most={mostWords}
      suggestions={suggestions}
      confirm={words ?? ''}
      busy={busy}
      onConfirm={(reason) => {
        if (chosen !== null) void leave(chosen, reason)
      }}
      onClose={close}
    >
      {chosen?.state === 'reportedIn' && <View className="unit-line unit-leaving">{promisesOnLeaving}</View>}
    </TextSheet>
  )
}
