import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { AreaCode } from '../../contract/ids'
import { refreshMe } from '../cloud/session'
import { Card } from '../components/card'
import { CommunityList, type CommunityChoice } from '../components/community-list'
import { PageFrame } from '../components/page-frame'
import { LoadingCards, NothingYet, QueryView } from '../components/query-view'
import { Sheet } from '../components/sheet'
import { TextLink } from '../components/text-link'
import { useQuery } from '../hooks/use-query'
import { useStore } from '../hooks/use-store'
import { createStore } from '../state/store'
import { useDesk } from './use-desk'

/** What a desk above communities is looking at, from one page to the next. */
const chosenStore = createStore<CommunityChoice | null>(null)

interface ChooseProps {
  readonly open: boolean
  readonly onClose: () => void
}

function ChooseSheet({ open, onClose }: ChooseProps) {
  const desk = useDesk()
  return (
    <Sheet title="看哪个社区" open={open} onClose={onClose}>
      <CommunityList
        street={desk?.duty === 'streetDesk' ? desk.areaName : undefined}
        onChoose={(community) => {
          chosenStore.set(community)
          onClose()
        }}
      />
    </Sheet>
  )
}

/** Which community is shown, for a desk above several; another can be chosen. Nothing for a community's own desk. */
export function ChosenCommunity() {
  const [open, setOpen] = useState(false)
  const chosen = useStore(chosenStore)
  const desk = useDesk()
  if (desk?.duty === 'communityDesk' || chosen === null) return null
  return (
    <Card
      id="chosen-community"
      title={chosen.name}
      aside={
        <TextLink id="other-community" onTap={() => setOpen(true)}>
          换社区
        </TextLink>
      }
    >
      <View>{chosen.streetName}</View>
      <ChooseSheet open={open} onClose={() => setOpen(false)} />
    </Card>
  )
}

function ChooseFirst({ above }: Pick<ForCommunityProps, 'above'>) {
  const [open, setOpen] = useState(false)
  return (
    <PageFrame>
      {above}
      <NothingYet text="您管着好几个社区，请先选要看哪一个。" action="选社区" onTap={() => setOpen(true)} />
      <ChooseSheet open={open} onClose={() => setOpen(false)} />
    </PageFrame>
  )
}

/** Until it is known at which desk the reader sits; without a network he may try again. */
function WhichDesk() {
  const query = useQuery(refreshMe)
  return (
    <PageFrame>
      <QueryView query={query}>{() => <LoadingCards />}</QueryView>
    </PageFrame>
  )
}

export interface ForCommunityProps {
  /** @param community undefined: the desk's own, which the server knows */
  readonly children: (community: AreaCode | undefined) => ReactNode
  /** What a desk above reads before it chooses. */
  readonly above?: ReactNode
}

/** A page about one community: that of its desk; a desk above chooses one first. */
export function ForCommunity({ children, above }: ForCommunityProps) {
  const desk = useDesk()
  const chosen = useStore(chosenStore)
  if (desk === null) return <WhichDesk />
  if (desk.duty === 'communityDesk') return <>{children(undefined)}</>
  return chosen === null ? <ChooseFirst above={above} /> : <>{children(chosen.code)}</>
}
