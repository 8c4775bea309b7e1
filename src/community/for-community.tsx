import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { AreaCode } from '../../contract/ids'
import { refreshMe } from '../cloud/session'
import { CommunityList } from '../components/community-list'
import { PageFrame } from '../components/page-frame'
import { LoadingCards, NothingYet, QueryView } from '../components/query-view'
import { Sheet } from '../components/sheet'
import { TextLink } from '../components/text-link'
import { useQuery } from '../hooks/use-query'
import { streetOf, useChosenCommunity, useCommunityShown } from './chosen-community'
import './for-community.scss'

interface ChooseProps {
  readonly open: boolean
  readonly onClose: () => void
}

function ChooseSheet({ open, onClose }: ChooseProps) {
  const { desk, choose } = useChosenCommunity()
  return (
    <Sheet title="看哪个社区" open={open} onClose={onClose}>
      <CommunityList
        street={streetOf(desk)}
        onChoose={({ code, name, streetName }) => {
          choose({ code, name, streetName })
          onClose()
        }}
      />
    </Sheet>
  )
}

/** Which community is shown, for a desk above several; another can be chosen. Nothing for a community's own desk. */
export function ChosenCommunity() {
  const [open, setOpen] = useState(false)
  const { desk, chosen } = useChosenCommunity()
  if (desk?.duty === 'communityDesk' || chosen === null) return null
  return (
    <View id="chosen-community" className="chosen-community">
      <View>
        <View className="chosen-street">{`正在看 · ${chosen.streetName}`}</View>
        <View className="chosen-name">{chosen.name}</View>
      </View>
      <TextLink id="other-community" onTap={() => setOpen(true)}>
        换社区
      </TextLink>
      <ChooseSheet open={open} onClose={() => setOpen(false)} />
    </View>
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
  const { desk, chosen } = useCommunityShown()
  if (desk === null) return <WhichDesk />
  if (desk.duty === 'communityDesk') return <>{children(undefined)}</>
  return chosen === null ? <ChooseFirst above={above} /> : <>{children(chosen.code)}</>
}
