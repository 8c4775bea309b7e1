import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { CandidateView } from '../../../../contract/requests'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { LoadingCards, NothingYet, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { useQuery } from '../../../hooks/use-query'
import type { FieldsProps } from '../../../steps/step-form'

interface ColleagueProps {
  readonly colleague: CandidateView
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Colleague({ colleague: { post, name, onDuty, open }, isChosen, onChoose }: ColleagueProps) {
  return (
    <View id={`colleague-${post}`} className={`colleague ${isChosen ? 'colleague-chosen' : ''}`} onClick={onChoose}>
      <View className="colleague-words">
        <View>{name}</View>
        <View className="task-line">{open === 0 ? '手上没有任务' : `手上 ${open} 件`}</View>
      </View>
      <Tag tone={onDuty ? 'ok' : 'mute'}>{onDuty ? '在岗' : '不在岗'}</Tag>
    </View>
  )
}

/** Which colleague: those of the same kind around the place, the nearest first. */
export function TransferFields({ view: { id }, state: { draft, choose } }: FieldsProps) {
  const query = useQuery(
    async () => mapResult(await call(requests.candidates, { id, for: 'transfer' }), ({ candidates }) => candidates),
    { key: id },
  )
  return (
    <View className="colleagues">
      <QueryView
        query={query}
        loading={<LoadingCards count={2} />}
        isEmpty={(colleagues) => colleagues.length === 0}
        empty={<NothingYet text="附近没有可以接手的同事，请退回工作台重新派遣。" />}
      >
        {(colleagues) =>
          colleagues.map((colleague) => (
            <Colleague
              key={colleague.post}
              colleague={colleague}
              isChosen={colleague.post === draft.choices.post}
              onChoose={() => choose('post', colleague.post)}
            />
          ))
        }
      </QueryView>
    </View>
  )
}
