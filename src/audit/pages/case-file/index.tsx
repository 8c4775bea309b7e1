import { View } from '@tarojs/components'
import { requestNumber, type AuditView, type CaseFileView } from '../../../../contract/trust'
import { linkVerdictLabels } from '../../../../contract/vocabulary/link-verdict'
import { requestEventLabels } from '../../../../contract/vocabulary/request-event'
import { serverNow } from '../../../cloud/clock'
import { AboutOne } from '../../../components/about-one'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { StatusTag, Tag } from '../../../components/status-tag'
import { agoWords, joined } from '../../../time/words'
import { AuditRow } from '../../audit-row'
import { auditList } from '../../routes'
import './index.scss'
import { useCaseFile } from './use-case-file'

function Verdict({ file }: { readonly file: CaseFileView }) {
  return (
    <View id="verdict" className={file.isIntact ? 'case-file-whole' : 'case-file-broken'}>
      {file.words.map((sentence) => (
        <View key={sentence}>{sentence}</View>
      ))}
    </View>
  )
}

function What({ file }: { readonly file: CaseFileView }) {
  return (
    <Card title={file.number} aside={<StatusTag status={file.status} />}>
      <View className="case-file-line">{`${file.categoryName} · ${file.areaName}`}</View>
      <View className="case-file-line">{joined(agoWords(file.createdAt, serverNow()), '提交')}</View>
      <Verdict file={file} />
    </Card>
  )
}

function Steps({ events }: Pick<CaseFileView, 'events'>) {
  return (
    <Card title="办理经过">
      {events.map(({ seq, type, at, by, verdict }) => (
        <View key={seq} id={`step-${seq}`} className="case-file-step">
          <View className="case-file-step-words">
            <View>{`${seq}. ${requestEventLabels[type]}`}</View>
            <View className="case-file-line">{`${by} · ${agoWords(at, serverNow())}`}</View>
          </View>
          <Tag tone={verdict === 'intact' ? 'ok' : 'late'}>{linkVerdictLabels[verdict]}</Tag>
        </View>
      ))}
    </Card>
  )
}

function Looks({ looks }: { readonly looks: readonly AuditView[] }) {
  if (looks.length === 0) return null
  return (
    <>
      <View className="case-file-heading">谁看过这件的隐私</View>
      {looks.map((audit) => (
        <AuditRow key={audit.seq} audit={audit} />
      ))}
    </>
  )
}

function Whole({ number }: { readonly number: string }) {
  const { file, looks } = useCaseFile(number)
  return (
    <PageFrame>
      <QueryView query={file}>
        {(found) => (
          <>
            <What file={found} />
            <Steps events={found.events} />
          </>
        )}
      </QueryView>
      <Looks looks={looks} />
    </PageFrame>
  )
}

export default function CaseFilePage() {
  return (
    <StaffOnly workplace="audit">
      <AboutOne what="件诉求" list={auditList} shape={requestNumber} param="number">
        {(number) => <Whole number={number} />}
      </AboutOne>
    </StaffOnly>
  )
}
