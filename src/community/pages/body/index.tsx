import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import type { OutputOf } from '../../../../contract/action'
import type { BodyRow } from '../../../../contract/meetings'
import { quarterStateLabels } from '../../../../contract/vocabulary/quarter-state'
import { call } from '../../../cloud/call'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { Tag } from '../../../components/status-tag'
import { useQuery, type Query } from '../../../hooks/use-query'
import { quarterName, quarterTones } from '../../../told/meeting-words'
import '../../../told/meeting.scss'
import { openBody, openConvene, openPartTimeMember } from '../../routes'
import { Meetings } from './meetings'
import { Resolutions } from './resolutions'
import { Roster } from './roster'
import { Year } from './year'

type BodyOverview = OutputOf<typeof meetings.bodies>
type Part = 'roster' | 'meetings' | 'resolutions' | 'year'

const segments: readonly { value: Part; label: string }[] = [
  { value: 'meetings', label: '会议' },
  { value: 'roster', label: '委员' },
  { value: 'resolutions', label: '决议' },
  { value: 'year', label: '年度' },
]

const parts = { roster: Roster, meetings: Meetings, resolutions: Resolutions, year: Year } as const

function QuarterTag({ quarter: { state } }: Pick<BodyRow, 'quarter'>) {
  return <Tag tone={quarterTones[state]}>{quarterStateLabels[state]}</Tag>
}

/** Whether the quarter's meeting was held, and which were missed. */
function BodyCard({ view: { body, quarter, missed } }: { readonly view: BodyOverview }) {
  return (
    <Card id="body" title={body.name} aside={<QuarterTag quarter={quarter} />}>
      <View className="meeting-line">{`${quarterName(quarter)}${quarter.state === 'held' ? '的会已经开过' : '要开一次会'}`}</View>
      {missed.length > 0 && <View className="meeting-line">{`逾期未召开：${missed.map(quarterName).join('、')}`}</View>}
    </Card>
  )
}

/** The bodies right below: which of them have not met yet. */
function Below({ below }: Pick<BodyOverview, 'below'>) {
  if (below.length === 0) return null
  const held = below.filter(({ quarter }) => quarter.state === 'held').length
  return (
    <Card id="below" title={`下级本季度已召开 ${held} / ${below.length}`}>
      {below.map(({ body, quarter }) => (
        <View key={body.code} id={`body-${body.code}`} className="meeting-row" onClick={() => openBody(body.code)}>
          <View className="meeting-row-head">
            <View>{`${body.name} ›`}</View>
            <QuarterTag quarter={quarter} />
          </View>
        </View>
      ))}
    </Card>
  )
}

function Bar({ query, part }: { readonly query: Query<BodyOverview>; readonly part: Part }) {
  const code = query.data?.body.code
  if (code === undefined || part === 'resolutions' || part === 'year') return null
  const isRoster = part === 'roster'
  return (
    <ButtonBar>
      <MainButton
        id={isRoster ? 'add-member' : 'convene'}
        onTap={() => (isRoster ? openPartTimeMember(code) : openConvene(code))}
      >
        {isRoster ? '登记委员' : '召开会议'}
      </MainButton>
    </ButtonBar>
  )
}

function Body() {
  const body = useRouter().params.body
  const query = useQuery(() => call(meetings.bodies, { body }), { key: body ?? '' })
  const [part, choose] = useState<Part>('meetings')
  const Shown = parts[part]
  const hasBar = part === 'roster' || part === 'meetings'
  return (
    <PageFrame
      head={<Segments segments={segments} chosen={part} onChoose={choose} />}
      bar={hasBar ? <Bar query={query} part={part} /> : undefined}
    >
      <QueryView query={query}>
        {(view) => (
          <>
            <BodyCard view={view} />
            <Shown key={part} body={view.body.code} />
            {part === 'meetings' && <Below below={view.below} />}
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** The part-time members of an area's body, its meetings, what they resolved, and its years: for its desk. */
export default function BodyPage() {
  return (
    <StaffOnly workplace="community">
      <Body />
    </StaffOnly>
  )
}
