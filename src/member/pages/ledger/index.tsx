import { View } from '@tarojs/components'
import { useState } from 'react'
import { activities } from '../../../../contract/activities'
import type { EntryView } from '../../../../contract/activities'
import type { NextHonour } from '../../../../contract/honours'
import type { OutputOf } from '../../../../contract/action'
import { entryKindLabels } from '../../../../contract/vocabulary/entry-kind'
import type { HonourMeasure } from '../../../../contract/vocabulary/honour-measure'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { minutesWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { Tag } from '../../../components/status-tag'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { dayWords, yearOf } from '../../../time/words'
import { openActivities } from '../../routes'
import { hoursWords } from '../../words'
import './index.scss'

type Ledger = OutputOf<typeof activities.ledger>

/** The first year that the contract knows. */
const firstYear = 2020
const mostStars = 5

const starWords = (stars: number): string => '★'.repeat(stars) + '☆'.repeat(mostStars - stars)

const nextStarWords = ({ stars, toNextStar }: Ledger): string =>
  toNextStar === null ? '已经是最高的五星' : `再服务 ${minutesWords(toNextStar)}到 ${stars + 1} 星`

function Balance({ ledger }: { readonly ledger: Ledger }) {
  return (
    <Card id="balance">
      <View className="ledger-balance">
        <View className="ledger-number">{hoursWords(ledger.totalMinutes)}</View>
        <View>小时，历年累计</View>
      </View>
      <View className="ledger-stars">{`${ledger.stars} 星 ${starWords(ledger.stars)}`}</View>
      <View className="ledger-hint">{nextStarWords(ledger)}</View>
    </Card>
  )
}

const missingWords: Readonly<Record<HonourMeasure, (missing: number) => string>> = {
  hours: (minutes) => `再服务 ${minutesWords(minutes)}`,
  services: (times) => `再服务 ${times} 次`,
  months: (months) => `再签到 ${months} 个月`,
  points: (points) => `再得 ${points} 分`,
}

const nextHonourWords = ({ name, measure, missing }: NextHonour): string =>
  `${missingWords[measure](missing)}，就能得“${name}”`

function Honours({ ledger: { honours, nextHonour } }: { readonly ledger: Ledger }) {
  if (honours.length === 0 && nextHonour === null) return null
  return (
    <Card id="honours" title="这一年的荣誉">
      {honours.length > 0 && (
        <View className="ledger-honours">
          {honours.map((name) => (
            <Tag key={name} tone="ok">
              {name}
            </Tag>
          ))}
        </View>
      )}
      {nextHonour !== null && <View className="ledger-hint">{nextHonourWords(nextHonour)}</View>}
    </Card>
  )
}

interface YearsProps {
  readonly year: number
  readonly onChange: (year: number) => void
}

function Years({ year, onChange }: YearsProps) {
  return (
    <View className="ledger-years">
      <View className="ledger-before">
        {year > firstYear && (
          <TextLink id="year-before" onTap={() => onChange(year - 1)}>
            ‹ 上一年
          </TextLink>
        )}
      </View>
      <View className="ledger-year">{year} 年</View>
      <View className="ledger-after">
        {year < yearOf(serverNow()) && (
          <TextLink id="year-after" onTap={() => onChange(year + 1)}>
            下一年 ›
          </TextLink>
        )}
      </View>
    </View>
  )
}

const signed = (minutes: number): string => `${minutes < 0 ? '−' : '+'}${minutesWords(Math.abs(minutes))}`
const pointsWords = (points: number): string => (points === 0 ? '' : `${points} 分`)

function Entry({ entry: { kind, at, title, by, minutes, points, note } }: { readonly entry: EntryView }) {
  return (
    <View className="ledger-entry">
      <View className="ledger-entry-words">
        <View className="ledger-entry-title">{title}</View>
        <View className="ledger-hint">
          {[entryKindLabels[kind], dayWords(at, serverNow()), by].filter((words) => words !== '').join(' · ')}
        </View>
        {note !== '' && <View className="ledger-hint">{note}</View>}
      </View>
      <View className="ledger-entry-sum">
        <View>{signed(minutes)}</View>
        <View className="ledger-hint">{pointsWords(points)}</View>
      </View>
    </View>
  )
}

const entryKey = ({ kind, at, title }: EntryView): string => [kind, at.getTime(), title].join(' ')

function Entries({ ledger: { entries, minutes, points } }: { readonly ledger: Ledger }) {
  if (entries.length === 0)
    return (
      <NothingYet
        text="这一年还没有记入时长。参加活动并签到，结束后会记在这里。"
        action="看活动"
        onTap={openActivities}
      />
    )
  return (
    <Card title={['这一年', minutesWords(minutes), pointsWords(points)].filter(Boolean).join(' · ')}>
      {entries.map((entry) => (
        <Entry key={entryKey(entry)} entry={entry} />
      ))}
    </Card>
  )
}

/** The member's ledger of hours: the balance of all years, the stars, what a year has brought, and what it is honoured for. */
export default function LedgerPage() {
  const [year, setYear] = useState(() => yearOf(serverNow()))
  const query = useQuery(() => call(activities.ledger, { year }), { key: String(year) })
  return (
    <PageFrame>
      <Years year={year} onChange={setYear} />
      <QueryView query={query}>
        {(ledger) => (
          <>
            <Balance ledger={ledger} />
            <Honours ledger={ledger} />
            <Entries ledger={ledger} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}
