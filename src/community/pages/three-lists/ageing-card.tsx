import { View } from '@tarojs/components'
import { useState } from 'react'
import { projects } from '../../../../contract/projects'
import type { OutputOf } from '../../../../contract/action'
import { ageingDays, type AgeingRow } from '../../../../contract/projects'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Tag } from '../../../components/status-tag'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { useDesk } from '../../use-desk'

type Counts = Pick<OutputOf<typeof projects.ageing>, 'open' | 'ageing'>

const words = ({ open, ageing }: Counts): string =>
  `${open} 条需求等待对接，${ageing === 0 ? `没有超过 ${ageingDays} 天的` : `${ageing} 条超过 ${ageingDays} 天`}`

function Row({ row: { community, open, ageing } }: { readonly row: AgeingRow }) {
  return (
    <View id={`ageing-${community.code}`} className="lists-ageing">
      <View>{community.name}</View>
      <View className="lists-ageing-counts">
        <View className="lists-line">{open} 条</View>
        {ageing > 0 && <Tag tone="late">{`${ageing} 条超过 ${ageingDays} 天`}</Tag>}
      </View>
    </View>
  )
}

/** For a desk above communities: where needs have waited for too long. */
function Above({ name }: { readonly name: string }) {
  const [open, setOpen] = useState(false)
  const { data } = useQuery(() => call(projects.ageing, {}))
  if (data === null) return null
  return (
    <Card
      id="ageing"
      title={name}
      late={data.ageing > 0}
      aside={
        <TextLink id="all-ageing" onTap={() => setOpen(true)}>
          各社区 ›
        </TextLink>
      }
    >
      <View className="lists-line">{words(data)}</View>
      <Sheet title="各社区的需求" open={open} onClose={() => setOpen(false)}>
        {data.rows.map((row) => (
          <Row key={row.community.code} row={row} />
        ))}
      </Sheet>
    </Card>
  )
}

/** How many demands wait for somebody, and for how many that is too long. @param counts of the community that is shown */
export function AgeingCard({ counts }: { readonly counts: Counts | null }) {
  const desk = useDesk()
  if (desk !== null && desk.duty !== 'communityDesk') return <Above name={desk.areaName} />
  if (counts === null || counts.ageing === 0) return null
  return (
    <Card id="ageing" late>
      <View>{words(counts)}，排在最前</View>
    </Card>
  )
}
