import { Input, View } from '@tarojs/components'
import type { ActivityView } from '../../../../contract/activities'
import { activities } from '../../../../contract/activities'
import { rhythmLabels } from '../../../../contract/vocabulary/rhythm'
import { serviceClassLabels } from '../../../../contract/vocabulary/service-class'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { minutesWords, stateOf, whenWords } from '../../../components/activity-words'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { Tag } from '../../../components/status-tag'
import { clockWords, dayWords } from '../../../time/words'
import { RotatingCode } from '../../rotating-code'
import { figuresOf, type Phase } from './phase'
import type { ActivitySite, Site } from './use-activity'

const seriesWords = ({ series }: ActivityView): string =>
  series === null ? '' : `${rhythmLabels[series.rhythm]}，第 ${String(series.nth)} 次，共 ${String(series.of)} 次`

const byPlaceWords = ({ at, radius }: ActivityView): string =>
  at === null ? '没有标位置，不能定位签到' : `${radius} 米以内可以定位签到`

/** What it is, where and when. */
export function FactsCard({ view }: { readonly view: ActivityView }) {
  const now = serverNow()
  const { tone, words } = stateOf(view, now)
  const lines = [
    whenWords(view, now),
    [view.community.name, view.place].join(' · '),
    [serviceClassLabels[view.class], `名额 ${view.quota} 人`].join(' · '),
    seriesWords(view),
    byPlaceWords(view),
    view.about,
  ]
  return (
    <Card id="facts" title={view.title} aside={<Tag tone={tone}>{words}</Tag>}>
      {lines.filter(Boolean).map((line) => (
        <View key={line} className="activity-fact">
          {line}
        </View>
      ))}
    </Card>
  )
}

export function FiguresCard({ data }: { readonly data: Site }) {
  const { signedUp, there, waiting } = figuresOf(data)
  const figures = [
    { label: '报名', count: signedUp },
    { label: '到场', count: there },
    { label: '候补', count: waiting },
  ]
  return (
    <Card id="figures">
      <View className="activity-figures">
        {figures.map(({ label, count }) => (
          <View key={label} className="activity-figure">
            <View className="activity-figure-count">{count}</View>
            <View className="activity-fact">{label}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

/** The code while people check in; before, from when on. */
export function CodeCard({ view, phase: { isOpen } }: { readonly view: ActivityView; readonly phase: Phase }) {
  const now = serverNow()
  if (isOpen) {
    return (
      <Card id="code">
        <RotatingCode
          load={() => call(activities.code, { activity: view.id })}
          purpose="扫码或输数字，签到、签退都用它"
          withoutNetwork="到场的人可以先在名单上登记。"
        />
      </Card>
    )
  }
  if (!view.isOrganiser || view.state !== 'published' || now >= view.checkInFrom) return null
  return (
    <Card id="code-later" title="签到码">
      <View className="activity-fact">
        {`${dayWords(view.checkInFrom, now)} ${clockWords(view.checkInFrom)} 起在这里显示，给到场的人扫`}
      </View>
    </Card>
  )
}

interface OutcomeProps {
  readonly data: Site
  readonly site: ActivitySite
}

function SettlingCard({ data, site: { settle, busy } }: OutcomeProps) {
  const { there, credited } = figuresOf(data)
  return (
    <Card id="settling" title="正在计时长">
      <View className="activity-fact">{`到场 ${there} 人，已计 ${credited} 人。没有计完的，点下面接着计，不会重复。`}</View>
      <View className="activity-settle">
        <MainButton id="settle-on" busy={busy} onTap={() => void settle(data.activity)}>
          继续结算
        </MainButton>
      </View>
    </Card>
  )
}

/** What came of it: the hours that are being credited, the report, or why it was cancelled. */
export function OutcomeCard({ data, site }: OutcomeProps) {
  const { state, report, isOrganiser } = data.activity
  if (state === 'published') return null
  if (state === 'settling') return isOrganiser ? <SettlingCard data={data} site={site} /> : null
  if (state === 'cancelled')
    return (
      <Card id="cancelled" title="为什么取消">
        {report}
      </Card>
    )
  const { credited, creditedMinutes } = figuresOf(data)
  return (
    <Card id="report" title="活动情况">
      <View>{report}</View>
      <View className="activity-fact">{`计入时长 ${credited} 人，一共 ${minutesWords(creditedMinutes)}`}</View>
    </Card>
  )
}

/** How many minutes more or less; the reason is asked beside it. */
export function MinutesInput({ site: { correction } }: Pick<OutcomeProps, 'site'>) {
  return (
    <Input
      id="correct-minutes"
      className="activity-minutes"
      type="number"
      value={correction.correcting?.typed ?? ''}
      maxlength={4}
      placeholder="多少分钟"
      placeholderClass="activity-placeholder"
      onInput={(event) => correction.change({ typed: event.detail.value })}
    />
  )
}
