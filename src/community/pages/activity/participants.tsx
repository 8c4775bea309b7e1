import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { AttendanceView, ParticipantRow } from '../../../../contract/activities'
import { presenceWayLabels } from '../../../../contract/vocabulary/presence-way'
import { minutesWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { NothingYet } from '../../../components/query-view'
import { SearchBox } from '../../../components/search-box'
import { TextLink } from '../../../components/text-link'
import { clockWords } from '../../../time/words'
import { isClaim, type Phase } from './phase'
import type { ActivitySite, Site } from './use-activity'

interface RowProps {
  readonly row: ParticipantRow
  readonly site: ActivitySite
  readonly phase: Phase
  /** Whether hours may be set right here. */
  readonly isClosed: boolean
}

const standingWords = ({ standing }: ParticipantRow): string => {
  if (standing.state === 'waiting') return `候补第 ${standing.place} 位`
  return standing.state === 'in' ? '已报名' : '没有报名'
}

const thereWords = ({ way, inAt, outAt, minutes }: AttendanceView): string =>
  [
    `${presenceWayLabels[way]}签到 ${clockWords(inAt)}`,
    outAt === null ? null : `签退 ${clockWords(outAt)}`,
    minutes === null ? null : `计 ${minutesWords(minutes)}`,
  ]
    .filter(Boolean)
    .join(' · ')

const attendanceWords = ({ attendance }: ParticipantRow): string => {
  if (attendance === null) return '没有签到'
  if (attendance.state === 'absent') return '没有到场'
  return attendance.state === 'there' ? thereWords(attendance) : `没有网络时扫的码，${clockWords(attendance.inAt)}`
}

interface MarkProps extends Pick<RowProps, 'row' | 'site'> {
  readonly isThere: boolean
  readonly label: string
  readonly tone: 'outline' | 'quiet'
}

function Mark({ row, site: { marking, mark }, isThere, label, tone }: MarkProps) {
  return (
    <MainButton
      id={`${isThere ? 'there' : 'absent'}-${row.member}`}
      size="row"
      tone={tone}
      disabled={marking !== null}
      onTap={() => void mark(row, isThere)}
    >
      {label}
    </MainButton>
  )
}

/** What is said of somebody can be unsaid. Who has not checked in is not there as it is. */
function Marks({ row, site }: Pick<RowProps, 'row' | 'site'>) {
  const state = row.attendance?.state
  const claim = isClaim(row)
  const mayUnsay = state === 'there' || claim
  return (
    <View className="participant-steps">
      {mayUnsay && <Mark row={row} site={site} isThere={false} label={claim ? '不算' : '未到'} tone="quiet" />}
      {state !== 'there' && <Mark row={row} site={site} isThere label={claim ? '算到场' : '到场'} tone="outline" />}
    </View>
  )
}

function Participant({ row, site, phase, isClosed }: RowProps) {
  return (
    <View id={`participant-${row.member}`} className="participant">
      <View className="participant-words">
        <View className="participant-name">{row.name}</View>
        <View className="participant-line">{[row.unitName, standingWords(row)].filter(Boolean).join(' · ')}</View>
        <View className="participant-line">{attendanceWords(row)}</View>
      </View>
      {phase.mayMark && <Marks row={row} site={site} />}
      {phase.mayStrike && row.standing.state !== 'out' && row.attendance === null && (
        <TextLink id={`strike-${row.member}`} onTap={() => site.striking.begin(row)}>
          移出名单
        </TextLink>
      )}
      {isClosed && (
        <TextLink id={`correct-${row.member}`} onTap={() => site.correction.begin(row)}>
          更正时长
        </TextLink>
      )}
    </View>
  )
}

interface ListProps {
  readonly data: Site
  readonly site: ActivitySite
  readonly phase: Phase
}

/** So many are drawn at once: a list may have four hundred. */
const drawn = 20

/** Of some rows those with the name that is looked for, as far as the reader has come. */
const useShown = (rows: readonly ParticipantRow[]) => {
  const [name, setName] = useState('')
  const [most, setMost] = useState(drawn)
  const found = rows.filter((row) => row.name.includes(name.trim()))
  useReachBottom(() => setMost((before) => (before < found.length ? before + drawn : before)))
  const search = (words: string) => {
    setName(words)
    setMost(drawn)
  }
  return { shown: found.slice(0, most), isAll: found.length <= most, name, search }
}

/** Who signed up or came: what was scanned without a network and waits for the organiser's word stands on top. */
export function Participants({ data: { activity, participants }, site, phase }: ListProps) {
  const isClosed = activity.isOrganiser && activity.state === 'closed'
  const claims = phase.mayMark ? participants.filter(isClaim) : []
  const { shown, isAll, name, search } = useShown([...claims, ...participants.filter((row) => !claims.includes(row))])
  const rowsOf = (rows: readonly ParticipantRow[]) =>
    rows.map((row) => <Participant key={row.member} row={row} site={site} phase={phase} isClosed={isClosed} />)
  const others = shown.filter((row) => !claims.includes(row))
  const none = participants.length === 0 ? '还没有人报名。' : '名单里没有这个名字。'
  return (
    <>
      {participants.length > drawn && (
        <SearchBox id="participant-search" placeholder="按姓名找人" value={name} onChange={search} />
      )}
      {claims.length > 0 && (
        <Card id="claims" title={`待核对 ${claims.length} 人`}>
          <View className="participant-line">没有网络时扫的码，后来才传上来。您看到本人到场了，再算到场。</View>
          {rowsOf(shown.filter((row) => claims.includes(row)))}
        </Card>
      )}
      <Card id="participants" title="名单">
        {shown.length === 0 ? <NothingYet text={none} /> : rowsOf(others)}
      </Card>
      {!isAll && <View className="participant-more">上拉看更多</View>}
    </>
  )
}
