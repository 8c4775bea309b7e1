import { View } from '@tarojs/components'
import type { AreaCode } from '../../../../contract/ids'
import type { DemandRow } from '../../../../contract/projects'
import { ButtonBar } from '../../../components/button-bar'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { TextSheet } from '../../../components/text-sheet'
import { DemandCard, RowsView } from '../../../projects/cards'
import { DemandSheet } from '../../../projects/demand-sheet'
import { ServicePostSheet } from '../../../told/service-post-sheet'
import { ChosenCommunity } from '../../for-community'
import { openProject } from '../../routes'
import { AgeingCard } from './ageing-card'
import type { FrameOf } from './frame'
import { MatchSheet, SuggestionsSheet } from './matching'
import { useDemands, useNewDemand, type Asking, type Demands, type Pile } from './use-demands'

const empty: Readonly<Record<Pile, string>> = {
  open: '没有等待对接的需求。把社区缺的列出来，系统会找合适的资源。',
  proposed: '没有等您同意的居民需求。',
  matched: '没有正在对接的需求。',
  done: '还没有解决的需求。',
}

const pileWords = ({ counts }: Demands): readonly { readonly value: Pile; readonly label: string }[] => [
  { value: 'open', label: `待对接 ${counts?.open ?? ''}`.trim() },
  { value: 'proposed', label: `待同意 ${counts?.proposed ?? ''}`.trim() },
  { value: 'matched', label: '在做' },
  { value: 'done', label: '已解决' },
]

const sheets: Readonly<Record<Asking['kind'], { title: string; placeholder: string; suggestions: readonly string[] }>> =
  {
    declineDemand: {
      title: '为什么不列入',
      placeholder: '写明原因，提出的人会看到',
      suggestions: ['已经有人在做', '不归社区管，请反映给网格员', '内容不清楚，请补充后再提'],
    },
    withdrawDemand: {
      title: '为什么撤下',
      placeholder: '写明原因',
      suggestions: ['已经解决', '不再需要', '重复了'],
    },
  }

interface StepsProps {
  readonly demand: DemandRow
  readonly demands: Demands
}

function Proposed({ demand, demands: { ask, agree, busy } }: StepsProps) {
  return (
    <>
      <MainButton
        {...{ id: `decline-${demand.id}`, tone: 'quiet', size: 'row', disabled: busy }}
        onTap={() => ask({ kind: 'declineDemand', demand })}
      >
        不列入
      </MainButton>
      <MainButton id={`agree-${demand.id}`} size="row" disabled={busy} onTap={() => void agree(demand)}>
        列入清单
      </MainButton>
    </>
  )
}

function Open({ demand, demands: { ask, matching, posting, busy } }: StepsProps) {
  return (
    <>
      <MainButton
        {...{ id: `withdraw-${demand.id}`, tone: 'quiet', size: 'row', disabled: busy }}
        onTap={() => ask({ kind: 'withdrawDemand', demand })}
      >
        撤下
      </MainButton>
      <MainButton
        {...{ id: `post-for-${demand.id}`, tone: 'outline', size: 'row', disabled: busy }}
        onTap={() => posting.begin(demand)}
      >
        设成岗位
      </MainButton>
      <MainButton id={`look-${demand.id}`} size="row" disabled={busy} onTap={() => void matching.look(demand)}>
        找资源
      </MainButton>
    </>
  )
}

function Steps(props: StepsProps) {
  const { state, project } = props.demand
  if (state === 'proposed') return <Proposed {...props} />
  if (state === 'open') return <Open {...props} />
  if (project === null) return null
  return (
    <MainButton id={`project-of-${props.demand.id}`} tone="outline" size="row" onTap={() => openProject(project)}>
      看项目
    </MainButton>
  )
}

function Question({ demands: { asking, ask, give, busy } }: { readonly demands: Demands }) {
  return (
    <TextSheet
      {...sheets[asking?.kind ?? 'declineDemand']}
      {...{ confirm: '确定', open: asking !== null, most: 100, busy }}
      onConfirm={(reason) => {
        if (asking !== null) void give(asking, reason)
      }}
      onClose={() => ask(null)}
    />
  )
}

/** A post serves again and again; a project is done once. */
function PostSheet({ demands: { posting } }: { readonly demands: Demands }) {
  const { demand, begin, publish, busy } = posting
  return (
    <ServicePostSheet
      {...{ title: '设成岗位', confirm: '发布岗位', open: demand !== null, busy }}
      begin={demand === null ? {} : { title: demand.title.slice(0, 30), about: demand.about }}
      onConfirm={(ask) => {
        if (demand !== null) void publish(demand, ask)
      }}
      onClose={() => begin(null)}
    />
  )
}

interface DemandsOfProps {
  readonly community: AreaCode | undefined
  readonly frame: FrameOf
}

/** What the community needs: the oldest first. */
export function DemandsOf({ community, frame }: DemandsOfProps) {
  const demands = useDemands(community)
  const { writing, setWriting, list: add, busy } = useNewDemand(community, demands)
  const bar = (
    <ButtonBar>
      <MainButton id="new-demand" onTap={() => setWriting(true)}>
        列一条需求
      </MainButton>
    </ButtonBar>
  )
  return frame(
    bar,
    <>
      <ChosenCommunity />
      <AgeingCard counts={demands.counts} />
      <View className="lists-piles">
        <Chips chips={pileWords(demands)} chosen={demands.pile} onChoose={(pile) => demands.setPile(pile as Pile)} />
      </View>
      <RowsView list={demands.list} empty={empty[demands.pile]}>
        {(demand) => (
          <DemandCard key={demand.id} demand={demand}>
            <Steps demand={demand} demands={demands} />
          </DemandCard>
        )}
      </RowsView>
      <Question demands={demands} />
      <SuggestionsSheet matching={demands.matching} />
      <MatchSheet matching={demands.matching} />
      <PostSheet demands={demands} />
      <DemandSheet
        {...{ title: '列一条需求', confirm: '列入清单', open: writing, busy, community: demands.here }}
        onConfirm={(ask, grid) => void add(ask, grid)}
        onClose={() => setWriting(false)}
      />
    </>,
  )
}
