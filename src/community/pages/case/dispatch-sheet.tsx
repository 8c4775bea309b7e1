import { View } from '@tarojs/components'
import type { CandidateView, RequestView } from '../../../../contract/requests'
import { dutyLabels } from '../../../../contract/vocabulary/duty'
import { MainButton } from '../../../components/main-button'
import { LoadingCards, QueryView } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { Sheet } from '../../../components/sheet'
import { Tag } from '../../../components/status-tag'
import { WordsBox } from '../../../components/text-sheet'
import type { CandidateGroup } from './candidate-groups'
import './dispatch-sheet.scss'
import { useCandidates, type Candidates } from './use-candidates'
import type { Case } from './use-case'

/** More than these nobody reads: words find the rest. */
const mostShown = 30

const dutyLine = ({ duty, areaName, open }: CandidateView): string =>
  [dutyLabels[duty], areaName, open === 0 ? '手上没有任务' : `手上 ${open} 件`].join(' · ')

interface CandidateProps {
  readonly candidate: CandidateView
  /** Whether this post has sent the request back before. */
  readonly refused: boolean
  readonly onChoose?: () => void
}

function Candidate({ candidate, refused, onChoose }: CandidateProps) {
  return (
    <View id={`candidate-${candidate.post}`} className="candidate" onClick={onChoose}>
      <View className="candidate-words">
        <View className="candidate-name">{candidate.name}</View>
        <View className="candidate-line">{dutyLine(candidate)}</View>
        {refused && <View className="candidate-warning">退回过这件事</View>}
      </View>
      <Tag tone={candidate.onDuty ? 'ok' : 'mute'}>{candidate.onDuty ? '在岗' : '不在岗'}</Tag>
    </View>
  )
}

interface GroupProps {
  readonly group: CandidateGroup
  readonly candidates: Candidates
}

function Group({ group, candidates: { refusers, choose } }: GroupProps) {
  const hidden = group.candidates.length - mostShown
  return (
    <View className="candidate-group">
      <View className="candidate-group-name">{group.name}</View>
      {group.candidates.slice(0, mostShown).map((candidate) => (
        <Candidate
          key={candidate.post}
          candidate={candidate}
          refused={refusers.has(candidate.name)}
          onChoose={() => choose(candidate)}
        />
      ))}
      {hidden > 0 && <View className="candidate-line">还有 {hidden} 个岗位，输入名称查找</View>}
    </View>
  )
}

function Choosing({ candidates }: { readonly candidates: Candidates }) {
  const { query, groups, search, setSearch } = candidates
  return (
    <View className="candidates">
      <SearchBox id="candidate-search" placeholder="搜岗位、职责或网格" value={search} onChange={setSearch} />
      <QueryView query={query} loading={<LoadingCards count={2} />}>
        {() =>
          groups.length === 0 ? (
            <View className="candidate-none">没有找到这样的岗位，换个词试试。</View>
          ) : (
            groups.map((group) => <Group key={group.name} group={group} candidates={candidates} />)
          )
        }
      </QueryView>
    </View>
  )
}

interface ChosenProps {
  readonly candidates: Candidates
  readonly chosen: CandidateView
  readonly page: Case
}

function Chosen({ candidates: { note, setNote, choose, refusers }, chosen, page }: ChosenProps) {
  return (
    <>
      <Candidate candidate={chosen} refused={refusers.has(chosen.name)} />
      {!chosen.onDuty && <View className="candidate-warning">今天不在岗，可能不能及时签收。</View>}
      <View className="candidate-note">
        <WordsBox
          id="dispatch-note"
          value={note}
          onChange={setNote}
          placeholder="给对方的说明（可不填），居民也会看到"
          most={200}
        />
      </View>
      <View className="candidate-buttons">
        <MainButton id="choose-another" tone="quiet" onTap={() => choose(null)}>
          换一个
        </MainButton>
        <MainButton id="dispatch-confirm" busy={page.busy} onTap={() => void page.dispatch(chosen, note.trim())}>
          派给
        </MainButton>
      </View>
    </>
  )
}

function Content({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  const candidates = useCandidates(view)
  const { chosen } = candidates
  return chosen === null ? (
    <Choosing candidates={candidates} />
  ) : (
    <Chosen candidates={candidates} chosen={chosen} page={page} />
  )
}

/** First who, then a word to go with it. */
export function DispatchSheet({ view, page }: { readonly view: RequestView; readonly page: Case }) {
  return (
    <Sheet title="派给谁" open={page.dispatching} onClose={() => page.setDispatching(false)}>
      <Content view={view} page={page} />
    </Sheet>
  )
}
