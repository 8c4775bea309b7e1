import { Input, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { AuditRow } from '../../audit-row'
import { openCaseFile } from '../../routes'
import './index.scss'
import { useAudits, type Audits } from './use-audits'

function Look({ number, setNumber, look }: Audits) {
  return (
    <Card title="查案卷">
      <Input
        id="case-number"
        className="audits-number"
        value={number}
        maxlength={20}
        placeholder="诉求编号，比如 20261122-0317"
        placeholderClass="audits-placeholder"
        onInput={(event) => setNumber(event.detail.value)}
        onConfirm={look}
      />
      <MainButton id="open-case-file" onTap={look}>
        查这件
      </MainButton>
    </Card>
  )
}

function Register({ register }: Audits) {
  if (register === null) return null
  const words = register.isWhole
    ? `共 ${register.count} 条查看记录，最后一条没有被删去`
    : '查看记录的最后几条被删去或改动过，请查是谁动了数据库'
  return (
    <View id="register" className={`audits-register ${register.isWhole ? '' : 'audits-broken'}`}>
      {words}
    </View>
  )
}

function List({ audits: { list } }: { readonly audits: Audits }) {
  return (
    <QueryView
      query={list}
      isEmpty={({ rows }) => rows.length === 0}
      empty={<NothingYet text="还没有人查看过居民的电话、门牌或身份。" />}
    >
      {({ rows, next }) => (
        <>
          {rows.map((row) => (
            <AuditRow
              key={row.id}
              audit={row}
              onTap={() => (row.number === null ? undefined : openCaseFile(row.number))}
            />
          ))}
          {next !== null && <View className="audits-more">{list.loadingMore ? '正在读取' : '上拉看更多'}</View>}
        </>
      )}
    </QueryView>
  )
}

function Everything() {
  const audits = useAudits()
  return (
    <PageFrame>
      <Look {...audits} />
      <Register {...audits} />
      <List audits={audits} />
    </PageFrame>
  )
}

export default function AuditsPage() {
  return (
    <StaffOnly workplace="audit">
      <Everything />
    </StaffOnly>
  )
}
