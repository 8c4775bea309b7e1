import { View } from '@tarojs/components'
import type { RequestView } from '../../../contract/requests'
import { serverNow } from '../../cloud/clock'
import { MainButton } from '../../components/main-button'
import { openTab, redirectToRequest } from '../../routes'
import { byWords, latestWords } from '../../time/due'
import type { Outcome } from './use-raise'

/** Whose turn it is now, and until when: 已派给 青檀社区 03 网格员，今天 17:30 前签收，最晚周五 17:30 前办结 */
const nextWords = ({ assignee, due, resolvedBy }: RequestView): string => {
  const now = serverNow()
  return [`已派给 ${assignee.name}`, due && byWords(due, now), resolvedBy && latestWords(resolvedBy, now)]
    .filter(Boolean)
    .join('，')
}

function Raised({ request }: { readonly request: RequestView }) {
  return (
    <View className="sent">
      <View className="sent-mark">✓</View>
      <View className="sent-title">提交成功</View>
      <View id="sent-next" className="sent-line">
        {nextWords(request)}
      </View>
      <View className="sent-line">每一步有了进展都会告诉您。编号 {request.number}</View>
      <MainButton id="see-progress" onTap={() => redirectToRequest(request.id)}>
        查看进展
      </MainButton>
      <MainButton id="back-home" tone="quiet" onTap={() => openTab('home')}>
        回首页
      </MainButton>
    </View>
  )
}

function Queued() {
  return (
    <View className="sent">
      <View className="sent-title">已存好，等网络</View>
      <View className="sent-line">网络不稳，已存在这部手机里，有网时自动提交，不用再写一遍。</View>
      <MainButton id="see-waiting" onTap={() => openTab('requests')}>
        查看待提交
      </MainButton>
    </View>
  )
}

export function Sent({ outcome }: { readonly outcome: Outcome }) {
  return outcome.kind === 'raised' ? <Raised request={outcome.request} /> : <Queued />
}
