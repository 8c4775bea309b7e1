import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberView } from '../../../../contract/members'
import { memberEventLabels } from '../../../../contract/vocabulary/member-event'
import { Card } from '../../../components/card'
import { Line } from '../../../components/line'
import { Moment } from '../../../components/timeline'

/** What has happened since the first report, folded until it is asked for. */
export function History({ events }: Pick<MemberView, 'events'>) {
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <Line
        id="history"
        label="报到记录"
        hint={open ? '收起' : `${events.length} 条`}
        onTap={() => setOpen((before) => !before)}
      />
      {open && (
        <View className="timeline">
          {events.map(({ type, at, about, note }, index) => (
            <Moment
              key={`${type}-${at.getTime()}`}
              title={memberEventLabels[type]}
              at={at}
              isLatest={index === 0}
              lines={[[about, note].filter(Boolean).join('：')].filter((line) => line !== '')}
            />
          ))}
        </View>
      )}
    </Card>
  )
}
