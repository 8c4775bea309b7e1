import { View } from '@tarojs/components'
import type { Me } from '../../../contract/people'
import { noticeTemplateLabels } from '../../../contract/vocabulary/notice-template'
import { chooseElder } from '../../cloud/elder'
import { Card } from '../../components/card'
import { Line } from '../../components/line'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { LoadingCards, QueryView } from '../../components/query-view'
import { Switch } from '../../components/switch'
import { openPrivacy } from '../../device/window'
import { useElder } from '../../hooks/use-elder'
import {
  openAccess,
  openAskDemand,
  openBookables,
  openCancel,
  openCaseLibrary,
  openCommitments,
  openEntrust,
  openMyWishes,
  openPlace,
  openPublicActivities,
  openPublicProjects,
  openReportingIn,
  openWorkplace,
} from '../../routes'
import './index.scss'
import { scanCard } from './scan-card'
import { useMyPage, type MyPage } from './use-my-page'

const homeWords = ({ home }: Me): string =>
  home === null ? '还没有选' : [home.communityName, home.areaName, home.buildingName].filter(Boolean).join(' · ')

function Who({ me }: { readonly me: Me }) {
  return (
    <Card title={me.name}>
      {me.posts.map((post) => (
        <View key={post.id} className="me-hint">
          {post.name}
        </View>
      ))}
      <Line id="my-home" label="我的住处" hint={homeWords(me)} onTap={() => openPlace('home')} />
      <Line id="reporting-in" label="双报到" hint="在职党员和单位到社区报到" onTap={openReportingIn} />
    </Card>
  )
}

const workplaceLabels: Readonly<Record<Me['workplaces'][number], string>> = {
  worker: '今日工作',
  community: '社区工作台',
  posts: '岗位值班',
  accessList: '社区准入清单',
  audit: '审计',
  admin: '平台管理',
}

function Workplaces({ me }: { readonly me: Me }) {
  if (me.workplaces.length === 0) return null
  const mayEntrust = me.posts.some(({ entries }) => entries.includes('entrust'))
  return (
    <Card>
      {me.workplaces.map((workplace) => (
        <Line
          key={workplace}
          id={`workplace-${workplace}`}
          label={workplaceLabels[workplace]}
          onTap={() => openWorkplace(workplace)}
        />
      ))}
      {mayEntrust && <Line id="entrust" label="交办社区" hint="给社区交任务，先查准入清单" onTap={openEntrust} />}
    </Card>
  )
}

function Reminders({ me, page }: { readonly me: Me; readonly page: MyPage }) {
  return (
    <Card title="微信提醒">
      <View className="me-hint">领一次，微信就能提醒您一次。不领也能在“消息”里看到。</View>
      {page.kinds.map((kind) => (
        <View key={kind} className="me-quota">
          <View>{noticeTemplateLabels[kind]}</View>
          <View id={`quota-${kind}`}>还可提醒 {me.quota[kind]} 次</View>
        </View>
      ))}
      <MainButton id="get-reminders" tone="outline" busy={page.busy} onTap={() => void page.getReminders()}>
        领取提醒
      </MainButton>
    </Card>
  )
}

function Elder() {
  const isElder = useElder()
  return (
    <Card>
      <View className="me-elder">
        <View>
          <View className="line-label">长辈版</View>
          <View className="me-hint">字更大，按钮更大</View>
        </View>
        <Switch className="me-elder-switch" checked={isElder} onChange={(on) => void chooseElder(on)} />
      </View>
    </Card>
  )
}

export default function MePage() {
  const page = useMyPage()
  return (
    <PageFrame>
      <QueryView query={page.query} loading={page.me === null ? <LoadingCards /> : null}>
        {() => null}
      </QueryView>
      {page.me !== null && (
        <>
          <Who me={page.me} />
          <Workplaces me={page.me} />
          <Reminders me={page.me} page={page} />
        </>
      )}
      <Elder />
      <Card>
        <Line id="my-wishes" label="微心愿和 580 帮扶" hint="请党员来帮个忙，急事一键叫人" onTap={openMyWishes} />
        <Line
          id="commitments"
          label="承诺公示"
          hint="单位和党员答应做什么，做到没有"
          onTap={() => openCommitments(page.me?.home?.community)}
        />
        <Line
          id="public-activities"
          label="社区活动"
          hint="近期办什么，办过的怎么样"
          onTap={() => openPublicActivities(page.me?.home?.community)}
        />
        <Line
          id="bookables"
          label="场地和服务预约"
          hint="调解室、教室、体检、家庭医生，不收费"
          onTap={() => openBookables(page.me?.home?.community)}
        />
        <Line
          id="public-projects"
          label="共建项目公示"
          hint="单位和党员为小区做了什么"
          onTap={() => openPublicProjects(page.me?.home?.community)}
        />
        <Line id="ask-demand" label="给小区提需求" hint="缺场地、缺人手、想办讲座" onTap={openAskDemand} />
        <Line id="case-library" label="典型案例" hint="身边的单位和党员做得好的事" onTap={openCaseLibrary} />
        <Line id="access" label="社区办事清单" hint="哪些证明不用再开，哪些事社区能办" onTap={openAccess} />
        <Line id="scan-card" label="扫党员服务卡" hint="看看他能帮什么" onTap={() => void scanCard()} />
        <Line id="privacy" label="隐私保护指引" onTap={openPrivacy} />
        <Line id="cancel" label="注销账号" onTap={openCancel} />
        <View className="me-hint">{page.about}</View>
      </Card>
    </PageFrame>
  )
}
