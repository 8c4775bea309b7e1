import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { openPlace } from '../../../routes'
import { DraftBar } from '../../../told/draft-bar'
import { CategoryCard } from '../../../told/category-card'
import { PlaceCard } from '../../../told/place-card'
import { Restored } from '../../../told/restored'
import { WordsCard } from '../../../told/words-card'
import { leaveTask } from '../../routes'
import './index.scss'
import { OutlookCard } from './outlook-card'
import { Reported } from './reported'
import { useReport, type Report } from './use-report'

function PostCard({ report: { posts, draft, change } }: { readonly report: Report }) {
  if (posts.length < 2) return null
  return (
    <Card title="以哪个岗位上报">
      <Chips
        chips={posts.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={draft.post ?? posts[0]?.id ?? null}
        onChoose={(chosen) => change({ post: posts.find(({ id }) => id === chosen)?.id ?? null })}
      />
    </Card>
  )
}

function Form({ report }: { readonly report: Report }) {
  const { draft, faults, change } = report
  return (
    <>
      {report.restored && <Restored onAnew={report.startAnew} />}
      <WordsCard
        id="report-text"
        text={draft.text}
        placeholder="发现了什么，比如：楼道里堆了杂物"
        photos={report.before}
        addLabel="拍现场"
        faults={faults}
        onChange={(text) => change({ text })}
      />
      <CategoryCard
        category={report.category}
        fault={faults.category}
        onChoose={({ code }) => change({ category: code })}
      />
      <PlaceCard
        place={draft.place?.view ?? null}
        locating={report.locating}
        fault={faults.place}
        onPick={() => openPlace('report')}
      />
      <OutlookCard report={report} />
      <PostCard report={report} />
    </>
  )
}

function ReportForm() {
  const report = useReport()
  return report.outcome === null ? (
    <PageFrame
      bar={<DraftBar confirm="上报" busy={report.busy} onSubmit={() => void report.tapSubmit()} onLeave={leaveTask} />}
    >
      <Form report={report} />
    </PageFrame>
  ) : (
    <PageFrame>
      <Reported outcome={report.outcome} onAnother={report.another} />
    </PageFrame>
  )
}

export default function ReportPage() {
  return (
    <StaffOnly workplace="worker">
      <ReportForm />
    </StaffOnly>
  )
}
