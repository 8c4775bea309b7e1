import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../../contract/api'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { QueryView } from '../../../components/query-view'
import { StaffOnly } from '../../../components/staff-only'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import './index.scss'
import { ServicesCard, type SettingsCardProps } from './services-card'

/** What districts choose from; the rule is one or two. */
const choices = [1, 2, 3, 4, 5]

function CapCard({ saved: { cap }, onSaved, onRefused }: SettingsCardProps) {
  const [draft, setDraft] = useState<number | null>(null)
  const [save, busy] = useAction((next: number) => call(api.administration.saveCap, { cap: next, seen: cap }), {
    done: (after) => {
      onSaved(after)
      setDraft(null)
      toast('已保存')
    },
    refused: onRefused,
  })
  return (
    <Card id="cap" title="每个社区接收几家单位">
      <Chips
        chips={[...new Set([...choices, cap])].map((count) => ({
          value: String(count),
          label: `${String(count)} 家`,
        }))}
        chosen={String(draft ?? cap)}
        onChoose={(value) => setDraft(Number(value))}
      />
      <View className="reporting-hint">
        改小了，已报到的单位不受影响，街道和区中心可在“单位调整”里均衡；改大了，排队的单位依次得到名额。
      </View>
      <MainButton
        id="save-cap"
        busy={busy}
        disabled={draft === null || draft === cap}
        onTap={() => void save(draft ?? cap)}
      >
        保存
      </MainButton>
    </Card>
  )
}

function Settings() {
  const query = useQuery(() => call(api.administration.reportingSettings, {}))
  const again = () => void query.reload()
  return (
    <PageFrame>
      <QueryView query={query}>
        {(saved) => (
          <>
            <CapCard saved={saved} onSaved={query.put} onRefused={again} />
            <ServicesCard key={saved.services.join()} saved={saved} onSaved={query.put} onRefused={again} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** How many units one community takes, and what the district names of the seven services, for administrators. */
export default function ReportingSettingsPage() {
  return (
    <StaffOnly workplace="admin">
      <Settings />
    </StaffOnly>
  )
}
