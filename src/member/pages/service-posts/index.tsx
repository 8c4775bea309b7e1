import { View } from '@tarojs/components'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { ServicePostSheet } from '../../../told/service-post-sheet'
import { HandBackSheet } from '../../hand-back-sheet'
import { ServicePostLine } from '../../service-post-line'
import './index.scss'
import { useServicePosts, type Pile } from './use-service-posts'

const segments: readonly { value: Pile; label: string }[] = [
  { value: 'open', label: '可认领' },
  { value: 'mine', label: '我的岗位' },
]

function ProposeBar({ onTap }: { readonly onTap: () => void }) {
  return (
    <ButtonBar>
      <MainButton id="propose" tone="outline" onTap={onTap}>
        提一个岗位
      </MainButton>
    </ButtonBar>
  )
}

/** The service posts of the member's community: what he can claim, and what is his. */
export default function ServicePostsPage() {
  const { pile, setPile, list, claiming, proposing, setProposing, propose, busy } = useServicePosts()
  const empty =
    pile === 'open' ? (
      <NothingYet text="社区还没有发布岗位。您觉得缺什么，可以提一个。" />
    ) : (
      <NothingYet text="您还没有认领岗位。" action="看可认领的岗位" onTap={() => setPile('open')} />
    )
  return (
    <PageFrame
      head={<Segments segments={segments} chosen={pile} onChoose={setPile} />}
      bar={<ProposeBar onTap={() => setProposing(true)} />}
    >
      <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={empty}>
        {({ rows, next }) => (
          <Card>
            {rows.map((row) => (
              <ServicePostLine key={row.id} row={row} claiming={claiming} whole />
            ))}
            {next !== null && (
              <View className="service-posts-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>
            )}
          </Card>
        )}
      </QueryView>
      <HandBackSheet claiming={claiming} />
      <ServicePostSheet
        title="提一个岗位"
        open={proposing}
        confirm="提交给社区"
        busy={busy}
        onConfirm={(ask) => void propose(ask)}
        onClose={() => setProposing(false)}
      />
    </PageFrame>
  )
}
