import { TextSheet } from '../components/text-sheet'
import type { Claiming } from './use-claim'

const mostWords = 100
const suggestions = ['时间冲突', '要出差', '身体原因']

/** Why a service post is handed back. */
export function HandBackSheet({ claiming }: { readonly claiming: Claiming }) {
  const { giving, setGiving, handBack, busy } = claiming
  return (
    <TextSheet
      title={giving === null ? '' : `交回“${giving.title}”`}
      open={giving !== null}
      placeholder="请说明原因，社区会看到。位子和岗位活动的名额会让给别人"
      most={mostWords}
      suggestions={suggestions}
      confirm="交回"
      busy={busy}
      onConfirm={(reason) => {
        if (giving !== null) void handBack(giving, reason)
      }}
      onClose={() => setGiving(null)}
    />
  )
}
