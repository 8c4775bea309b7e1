import { View } from '@tarojs/components'
import { ButtonBar } from '../../components/button-bar'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import './index.scss'
import { useCancel } from './use-cancel'

const gone = ['您的住处、电话、消息和提醒次数', '您的场地和服务预约，没用的让给别人', '这部手机里没提交的草稿和照片']
const stays = [
  '您反映过的事会继续办完，上面不再有您的名字和电话',
  '要您确认的，改由工作人员到现场核查',
  '您登记报到的单位还在，上面不再有您的名字和电话',
  '您为共建项目交的照片还在，它们是社区的公开记录',
]
const lost = ['您看不到这些事的进展，也不能再评价', '以后再打开是一个新账号，之前的记录找不回来']

function Part({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Card title={title}>
      {lines.map((line) => (
        <View key={line} className="cancel-line">
          {line}
        </View>
      ))}
    </Card>
  )
}

export default function CancelPage() {
  const { cancel, busy } = useCancel()
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="cancel-account" tone="outline" busy={busy} onTap={() => void cancel()}>
            注销账号
          </MainButton>
        </ButtonBar>
      }
    >
      <Part title="会删除" lines={gone} />
      <Part title="会留下" lines={stays} />
      <Part title="注销以后" lines={lost} />
    </PageFrame>
  )
}
