import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CandidateView } from '../../../../contract/requests'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { Tag } from '../../../components/status-tag'
import type { CandidateGroup } from './candidate-groups'
import './candidate-list.scss'
import type { Candidates } from './use-candidates'

/** More than these nobody reads: words find the rest. */
const mostShown = 30

const dutyLine = ({ duty, areaName, open }: CandidateView): string =>
  [dutyLabels[duty], areaName, open === 0 ? '手上没有任务' : `手上 ${open} 件`].join(' · ')

function DutyTag({ onDuty }: { readonly onDuty: boolean }) {
  return <Tag tone={onDuty ? 'ok' : 'mute'}>{onDuty ? '在岗' : '不在岗'}</Tag>
}

export interface CandidateProps {
  readonly candidate: CandidateView
  /** At the right, in the place of whether it is on duty. */
  readonly aside?: ReactNode
  readonly onChoose?: () => void
}

export function Candidate({ candidate, aside, onChoose }: CandidateProps) {
  return (
    <View id={`candidate-${candidate.post}`} className="candidate" onClick={onChoose}>
      <View className="candidate-words">
        <View className="candidate-name">{candidate.name}</View>
        <View className="candidate-line">{dutyLine(candidate)}</View>
        {candidate.returned && <View className="candidate-warning">退回过这件事</View>}
      </View>
      {aside ?? <DutyTag onDuty={candidate.onDuty} />}
    </View>
  )
}

interface ListProps {
  readonly candidates: Candidates
  readonly asideOf?: (candidate: CandidateView) => ReactNode
  readonly onChoose: (candidate: CandidateView) => void
}

function Group({ group, asideOf, onChoose }: Omit<ListProps, 'candidates'> & { readonly group: CandidateGroup }) {
  const hidden = group.candidates.length - mostShown
  return (
    <View className="candidate-group">
      <View className="candidate-group-name">{group.name}</View>
      {group.candidates.slice(0, mostShown).map((candidate) => (
        <Candidate
          key={candidate.post}
          candidate={candidate}
          aside={asideOf?.(candidate)}
          onChoose={() => onChoose(candidate)}
        />
      ))}
      {hidden > 0 && <View className="candidate-line">还有 {hidden} 个岗位，输入名称查找</View>}
    </View>
  )
}

/** Posts to choose from, by nearness. */
export function CandidateList({ candidates, asideOf, onChoose }: ListProps) {
  const { query, groups, search, setSearch } = candidates
  return (
    <View className="candidates">
      <SearchBox id="candidate-search" placeholder="搜岗位、职责或网格" value={search} onChange={setSearch} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {() =>
          groups.length === 0 ? (
            <View className="candidate-none">没有找到这样的岗位，换个词试试。</View>
          ) : (
            groups.map((group) => <Group key={group.name} group={group} asideOf={asideOf} onChoose={onChoose} />)
          )
        }
      </QueryView>
    </View>
  )
}
