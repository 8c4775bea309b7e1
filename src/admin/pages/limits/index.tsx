import type { ComponentType } from 'react'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { Segments } from '../../../components/segments'
import { StaffOnly } from '../../../components/staff-only'
import { CategoryLimits } from './category-limits'
import { Ladders, UrgencyLimits, WhistleLimits, type GroupProps } from './groups'
import './index.scss'
import { LimitSheet } from './limit-sheet'
import { RungSheet } from './rung-sheet'
import { useLimits, type Group } from './use-limits'

const groups: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'urgencies', label: '急缓程度' },
  { value: 'categories', label: '类别' },
  { value: 'whistles', label: '吹哨' },
  { value: 'ladders', label: '提醒' },
]

const contents: Readonly<Record<Group, ComponentType<GroupProps>>> = {
  urgencies: UrgencyLimits,
  categories: CategoryLimits,
  whistles: WhistleLimits,
  ladders: Ladders,
}

function AllLimits() {
  const limits = useLimits()
  const Rows = contents[limits.group]
  return (
    <PageFrame head={<Segments segments={groups} chosen={limits.group} onChoose={limits.choose} />}>
      <QueryView query={limits.query}>
        {(view) => (
          <>
            <Rows view={view} limits={limits} />
            <LimitSheet view={view} limits={limits} />
            <RungSheet view={view} limits={limits} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** How long each step may take, and when the platform reminds of it. */
export default function LimitsPage() {
  return (
    <StaffOnly workplace="admin">
      <AllLimits />
    </StaffOnly>
  )
}
