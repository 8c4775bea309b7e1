import { useState } from 'react'
import { ButtonBar } from '../../../components/button-bar'
import { CommunityList } from '../../../components/community-list'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { Sheet } from '../../../components/sheet'
import { TextSheet } from '../../../components/text-sheet'
import { useMe } from '../../../hooks/use-me'
import { DemandCard, RowsView } from '../../../projects/cards'
import { DemandSheet } from '../../../projects/demand-sheet'
import { useAsked } from './use-asked'

const empty =
  '还没有提过需求。小区里缺场地、缺人手、想办讲座，都可以提；社区同意后列入需求清单，找单位和党员来做。路灯坏了这类事，请在首页“我要反映”。'

/** What a resident asks for his neighbourhood, and how far it has come. */
export default function AskDemandPage() {
  const { list, community, writeFor, ask, taking, take, withdraw, busy } = useAsked()
  const [choosing, choose] = useState(false)
  const home = useMe()?.home?.community ?? null
  const bar = (
    <ButtonBar>
      <MainButton id="ask-demand" onTap={() => (home === null ? choose(true) : writeFor(home))}>
        提一条需求
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar}>
      <RowsView list={list} empty={empty}>
        {(demand) => (
          <DemandCard key={demand.id} demand={demand}>
            {(demand.state === 'proposed' || demand.state === 'open') && (
              <MainButton
                {...{ id: `withdraw-${demand.id}`, tone: 'quiet', size: 'row', disabled: busy }}
                onTap={() => take(demand)}
              >
                撤回
              </MainButton>
            )}
          </DemandCard>
        )}
      </RowsView>
      <Sheet title="哪个社区的需求" open={choosing} onClose={() => choose(false)}>
        <CommunityList
          onChoose={({ code }) => {
            choose(false)
            writeFor(code)
          }}
        />
      </Sheet>
      <DemandSheet
        {...{ title: '小区需要什么', confirm: '提交给社区', open: community !== null, busy }}
        onConfirm={(facts) => {
          if (community !== null) void ask(community, facts)
        }}
        onClose={() => writeFor(null)}
      />
      <TextSheet
        {...{ title: '撤回需求', confirm: '撤回', open: taking !== null, most: 100, busy }}
        placeholder="请写明原因"
        suggestions={['已经解决', '不再需要', '想改一改再提']}
        onConfirm={(reason) => {
          if (taking !== null) void withdraw(taking, reason)
        }}
        onClose={() => take(null)}
      />
    </PageFrame>
  )
}
