import { Image, View } from '@tarojs/components'
import { members } from '../../../../contract/members'
import type { MemberView } from '../../../../contract/members'
import { cardFactLabels, type CardFact } from '../../../../contract/vocabulary/card-fact'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Switch } from '../../../components/switch'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { CardFace } from '../../card-face'
import { backToHome } from '../../routes'
import { useCardCode } from '../../use-card-code'
import { residenceWords } from '../../words'
import { shownOf, toggled } from './shown'

const facts = Object.keys(cardFactLabels) as CardFact[]

interface ShowsProps {
  readonly member: MemberView
  readonly onToggle: (fact: CardFact) => void
}

function Shows({ member: { shows }, onToggle }: ShowsProps) {
  return (
    <Card title="居民看得到什么">
      <View className="member-card-hint">电话从不显示。</View>
      {facts.map((fact) => (
        <View key={fact} className="member-card-switch">
          <View>{cardFactLabels[fact]}</View>
          <Switch className={`show-${fact}`} checked={shows.includes(fact)} onChange={() => onToggle(fact)} />
        </View>
      ))}
    </Card>
  )
}

function Code({ member }: { readonly member: MemberView }) {
  const { picture, isForWeChat } = useCardCode(member)
  return (
    <Card>
      <View className="member-card-code">
        <View className="member-card-place">{residenceWords(member)}</View>
        <Image className="member-card-picture" src={picture} mode="aspectFit" showMenuByLongpress={isForWeChat} />
        <View className="member-card-hint">
          {isForWeChat ? '请居民用微信扫一扫。长按可以保存图片' : '请居民在“我的 · 扫党员服务卡”里扫一扫'}
        </View>
      </View>
    </Card>
  )
}

/** One's own card: the code to be scanned, and what who scans it sees. */
export function MyCard() {
  const query = useQuery(() => call(members.mine, {}))
  const [save] = useAction(
    ({ version, shows }: MemberView, fact: CardFact) =>
      call(members.saveCard, { version, shows: toggled(shows, fact) }),
    { done: (member) => query.put({ member }), refused: () => void query.reload() },
  )
  return (
    <PageFrame>
      <QueryView
        query={query}
        isEmpty={({ member }) => member?.state !== 'reportedIn'}
        empty={<NothingYet text="社区确认报到以后，才有便民服务卡。" action="看我的报到" onTap={backToHome} />}
      >
        {({ member }) =>
          member !== null && (
            <>
              <Code member={member} />
              <Shows member={member} onToggle={(fact) => void save(member, fact)} />
              <View className="member-card-label">居民扫码后看到的</View>
              <CardFace card={shownOf(member)} />
            </>
          )
        }
      </QueryView>
    </PageFrame>
  )
}
