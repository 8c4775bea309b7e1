import { View } from '@tarojs/components'
import type { RequestRow } from '../../../contract/requests'
import { moduleLabels, type Module } from '../../../contract/vocabulary/module'
import { Card } from '../../components/card'
import { DueTag } from '../../components/due-text'
import { MainButton } from '../../components/main-button'
import { ProgressSteps } from '../../components/progress-steps'
import { LoadingCards } from '../../components/query-view'
import { StatusTag } from '../../components/status-tag'
import { TextLink } from '../../components/text-link'
import { openMyWishes, openNearby, openRaise, openRequest, openTab } from '../../routes'
import { MyWorker } from './my-worker'
import type { Home } from './use-home'

const moduleHints: Readonly<Record<Module, string>> = {
  livelihood: '环境·物业',
  enforcement: '违建·占道',
  development: '企业·政策',
}

const modules = Object.keys(moduleLabels) as Module[]

function RaiseCard() {
  return (
    <Card>
      <View className="home-title">有事，找网格员</View>
      <View className="home-hint">拍张照、说一句，就近派给您的网格员</View>
      <MainButton id="raise" onTap={() => openRaise()}>
        我要反映
      </MainButton>
      <View className="home-modules">
        {modules.map((module) => (
          <View key={module} id={`module-${module}`} className="home-module" onClick={() => openRaise(module)}>
            <View className="home-module-name">{moduleLabels[module]}</View>
            <View className="home-module-hint">{moduleHints[module]}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

function NearbyCard() {
  return (
    <Card id="nearby" title="身边的事" onTap={openNearby}>
      <View className="home-hint">邻居反映了什么，办到哪里了 ›</View>
    </Card>
  )
}

function HelpCard() {
  return (
    <Card id="my-wishes" title="请人帮个忙" onTap={openMyWishes}>
      <View className="home-hint">微心愿、上门服务，急事按 580，党员来帮您 ›</View>
    </Card>
  )
}

function UnderWay({ row }: { readonly row: RequestRow }) {
  const due = row.status === 'resolved' ? null : row.due
  return (
    <Card
      id={`request-${row.id}`}
      title={row.title}
      aside={due === null && <StatusTag status={row.status} />}
      onTap={() => openRequest(row.id)}
    >
      {due !== null && <DueTag due={due} />}
      <ProgressSteps status={row.status} />
    </Card>
  )
}

function MyRequests({ mine }: Pick<Home, 'mine'>) {
  if (mine.data === null) return mine.refusal === null ? <LoadingCards count={1} /> : <CouldNotLoad mine={mine} />
  return (
    <>
      {mine.data.slice(0, 2).map((row) => (
        <UnderWay key={row.id} row={row} />
      ))}
      {mine.data.length > 2 && (
        <View className="home-more">
          <TextLink id="all-mine" onTap={() => openTab('requests')}>
            查看全部诉求 ›
          </TextLink>
        </View>
      )}
    </>
  )
}

function CouldNotLoad({ mine }: Pick<Home, 'mine'>) {
  return (
    <Card title="没有读到您的诉求">
      <View className="home-hint">{mine.refusal?.message}</View>
      <TextLink id="retry" onTap={() => void mine.reload()}>
        再试一次
      </TextLink>
    </Card>
  )
}

export function StandardHome({ home }: { readonly home: Home }) {
  return (
    <>
      <RaiseCard />
      <MyRequests mine={home.mine} />
      <HelpCard />
      <NearbyCard />
      <MyWorker me={home.me} />
    </>
  )
}
