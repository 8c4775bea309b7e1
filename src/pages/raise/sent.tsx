import type { RequestView } from '../../../contract/requests'
import { MainButton } from '../../components/main-button'
import { openTab, redirectToRequest } from '../../routes'
import { Done } from '../../told/done'
import { nextWords } from '../../told/next-words'
import type { Outcome } from '../../told/use-telling'

function Onwards({ request }: { readonly request: RequestView }) {
  return (
    <>
      <MainButton id="see-progress" onTap={() => redirectToRequest(request.id)}>
        查看进展
      </MainButton>
      <MainButton id="back-home" tone="quiet" onTap={() => openTab('home')}>
        回首页
      </MainButton>
    </>
  )
}

function Raised({ request }: { readonly request: RequestView }) {
  const lines = [nextWords('已派给', request), `每一步有了进展都会告诉您。编号 ${request.number}`]
  return (
    <Done title="提交成功" lines={lines}>
      <Onwards request={request} />
    </Done>
  )
}

function Joined({ request }: { readonly request: RequestView }) {
  const lines = ['这件事已经有人反映。多一位居民遇到，会更快有人管。', '每一步有了进展都会告诉您。']
  return (
    <Done title="已算上您" lines={lines}>
      <Onwards request={request} />
    </Done>
  )
}

function Queued() {
  return (
    <Done arrived={false} title="已存好，等网络" lines={['网络不稳，已存在这部手机里，有网时自动提交，不用再写一遍。']}>
      <MainButton id="see-waiting" onTap={() => openTab('requests')}>
        查看待提交
      </MainButton>
    </Done>
  )
}

export function Sent({ outcome }: { readonly outcome: Outcome<'raised' | 'joined'> }) {
  if (outcome.kind === 'queued') return <Queued />
  return outcome.kind === 'raised' ? <Raised request={outcome.request} /> : <Joined request={outcome.request} />
}
