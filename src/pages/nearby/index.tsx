import { Image, View } from '@tarojs/components'
import type { NearbyView } from '../../../contract/neighbourhood'
import { serverNow } from '../../cloud/clock'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { NothingYet, QueryView } from '../../components/query-view'
import { Segments } from '../../components/segments'
import { StatusTag } from '../../components/status-tag'
import { TextLink } from '../../components/text-link'
import { openPlace, openRequest } from '../../routes'
import { agoWords, joined } from '../../time/words'
import './index.scss'
import { NearbyMap } from './nearby-map'
import { useNearby, type Group, type Nearby } from './use-nearby'

const groups: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'open', label: '正在办' },
  { value: 'closed', label: '已办好' },
]

const emptyWords: Readonly<Record<Group, string>> = {
  open: '这里没有正在办的事。遇到问题，拍张照、说一句就行。',
  closed: '这里还没有办好的事。',
}

const countWords = ({ joins }: NearbyView): string | null => (joins === 0 ? null : `${joins} 位邻居也遇到`)

interface RowProps {
  readonly row: NearbyView
  readonly joining: boolean
  readonly onJoin: () => void
}

function Row({ row, joining, onJoin }: RowProps) {
  const { id, status, photo, categoryName, areaName, createdAt, followed, joinable } = row
  return (
    <Card id={`nearby-${id}`} onTap={followed ? () => openRequest(id) : undefined}>
      <View className="nearby-head">
        <View className="nearby-kind">{categoryName}</View>
        <StatusTag status={status} />
      </View>
      <View className="nearby-body">
        {photo !== null && <Image className="nearby-photo" src={photo} mode="aspectFill" lazyLoad />}
        <View className="nearby-words">
          <View>{areaName}</View>
          <View>{[joined(agoWords(createdAt, serverNow()), '反映'), countWords(row)].filter(Boolean).join(' · ')}</View>
        </View>
      </View>
      {joinable && (
        <View className="nearby-actions" onClick={(event) => event.stopPropagation()}>
          <MainButton id={`join-${id}`} size="row" tone="outline" busy={joining} onTap={onJoin}>
            我也遇到
          </MainButton>
        </View>
      )}
    </Card>
  )
}

function Where({ nearby: { community, grid, setGrid, here } }: { readonly nearby: Nearby }) {
  if (community === null) return null
  return (
    <View className="nearby-where">
      <View>{grid ?? community.name}</View>
      {grid === null ? (
        <TextLink id="look-here" onTap={() => void here()}>
          看我附近
        </TextLink>
      ) : (
        <TextLink id="whole-community" onTap={() => setGrid(null)}>
          看全社区
        </TextLink>
      )}
    </View>
  )
}

function Rows({ nearby }: { readonly nearby: Nearby }) {
  const { list, grid, community, setGrid, join, joining, group } = nearby
  return (
    <QueryView query={list} isEmpty={({ rows }) => rows.length === 0} empty={<NothingYet text={emptyWords[group]} />}>
      {({ rows, next }) => (
        <>
          {community !== null && <NearbyMap centre={community.centre} rows={rows} onChoose={setGrid} />}
          {rows
            .filter(({ areaName }) => grid === null || areaName === grid)
            .map((row) => (
              <Row key={row.id} row={row} joining={joining} onJoin={() => void join(row.id)} />
            ))}
          <View className="nearby-end">{next === null ? '到底了' : list.loadingMore ? '正在读取' : '上拉看更多'}</View>
        </>
      )}
    </QueryView>
  )
}

/** Nobody knows yet where he lives: two ways to say it. */
function Nowhere({ nearby }: { readonly nearby: Nearby }) {
  return (
    <>
      <NothingYet text="选好您的住处，就能看到身边的事。" action="选住处" onTap={() => openPlace('home')} />
      <View className="nearby-end">
        <TextLink id="look-here" onTap={() => void nearby.here()}>
          先看我附近的
        </TextLink>
      </View>
    </>
  )
}

export default function NearbyPage() {
  const nearby = useNearby()
  const isNowhere = nearby.list.data === null && nearby.list.refusal?.code === 'placeUnknown'
  return (
    <PageFrame head={<Segments segments={groups} chosen={nearby.group} onChoose={nearby.choose} />}>
      <Where nearby={nearby} />
      {isNowhere ? <Nowhere nearby={nearby} /> : <Rows nearby={nearby} />}
    </PageFrame>
  )
}
