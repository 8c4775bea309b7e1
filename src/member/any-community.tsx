import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { CommunityList } from '../components/community-list'
import { PageFrame } from '../components/page-frame'
import { NothingYet } from '../components/query-view'
import { Sheet } from '../components/sheet'
import { TextLink } from '../components/text-link'
import './any-community.scss'

export interface InCommunityProps {
  readonly community: string
  readonly onOther: () => void
  /** The sheet where another one is chosen. */
  readonly children: ReactNode
}

/** Which community is shown, and the way to another. */
export function WhereLine({ name, onOther }: { readonly name: string; readonly onOther: () => void }) {
  return (
    <View className="any-community">
      <View>{name}</View>
      <TextLink id="other-community" onTap={onOther}>
        换社区
      </TextLink>
    </View>
  )
}

interface AnyCommunityProps {
  /** What the page tells, for who has to choose first. */
  readonly invitation: string
  readonly children: (props: InCommunityProps) => ReactNode
}

/** A page for everybody about one community: that of its address, or one that the reader chooses. */
export function AnyCommunity({ invitation, children }: AnyCommunityProps) {
  const [community, setCommunity] = useState(useRouter().params.community)
  const [choosing, setChoosing] = useState(false)
  const choose = () => setChoosing(true)
  const sheet = (
    <Sheet title="看哪个社区" open={choosing} onClose={() => setChoosing(false)}>
      <CommunityList
        onChoose={({ code }) => {
          setCommunity(code)
          setChoosing(false)
        }}
      />
    </Sheet>
  )
  if (community !== undefined) return <>{children({ community, onOther: choose, children: sheet })}</>
  return (
    <PageFrame>
      <NothingYet text={invitation} action="选社区" onTap={choose} />
      {sheet}
    </PageFrame>
  )
}
