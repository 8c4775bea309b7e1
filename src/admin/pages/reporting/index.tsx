import { View } from '@tarojs/components'
import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
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

interface NumberCardProps extends Omit<SettingsCardProps, 'saved'> {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly saved: number
  /** What districts choose from. */
  readonly choices: readonly number[]
  readonly words: (value: number) => string
  readonly send: (next: number) => Promise<Result<SettingsCardProps['saved']>>
}

/** A number of the district, chosen among some. */
function NumberCard({ id, title, hint, saved, choices, words, send, onSaved, onRefused }: NumberCardProps) {
  const [draft, setDraft] = useState<number | null>(null)
  const [save, busy] = useAction(send, {
    done: (after) => {
      onSaved(after)
      setDraft(null)
      toast('已保存')
    },
    refused: onRefused,
  })
  return (
    <Card id={id} title={title}>
      <Chips
        chips={[...new Set([...choices, saved])].map((value) => ({ value: String(value), label: words(value) }))}
        chosen={String(draft ?? saved)}
        onChoose={(value) => setDraft(Number(value))}
      />
      <View className="reporting-hint">{hint}</View>
      <MainButton
        id={`save-${id}`}
        busy={busy}
        disabled={draft === null || draft === saved}
        onTap={() => void save(draft ?? saved)}
      >
        保存
      </MainButton>
    </Card>
  )
}

/** The rule is one or two. */
function CapCard({ saved: { cap: seen }, ...on }: SettingsCardProps) {
  return (
    <NumberCard
      {...{ ...on, id: 'cap', title: '每个社区接收几家单位', saved: seen, choices: [1, 2, 3, 4, 5] }}
      words={(count) => `${String(count)} 家`}
      hint="改小了，已报到的单位不受影响，街道和区中心可在“单位调整”里均衡；改大了，排队的单位依次得到名额。"
      send={(cap) => call(administration.saveCap, { cap, seen })}
    />
  )
}

/** How far one needed skill outweighs distance. */
function SkillsCard({ saved: { skillMetres: seen }, ...on }: SettingsCardProps) {
  return (
    <NumberCard
      {...{
        ...on,
        id: 'skill-metres',
        title: '单位调整时，每项急需的特长',
        saved: seen,
        choices: [0, 500, 1000, 2000],
      }}
      words={(metres) => (metres === 0 ? '不看特长' : `抵 ${String(metres)} 米`)}
      hint="单位党员或资源里有社区急需的特长（社区没解决的需求里写的），均衡时宁可多走这么远也派过去。"
      send={(skillMetres) => call(administration.saveSkillMetres, { skillMetres, seen })}
    />
  )
}

/** How near the middle of his community a member has to be who checks in by his place. */
function CheckInCard({ saved: { checkInMetres: seen }, ...on }: SettingsCardProps) {
  return (
    <NumberCard
      {...{ ...on, id: 'check-in-metres', title: '每月签到，多远以内能定位签到', saved: seen }}
      choices={[100, 200, 300, 600]}
      words={(metres) => `${String(metres)} 米`}
      hint="从社区中心算起。手机定位误差超过这个数的，也不能定位签到，可以扫社区的动态码。"
      send={(checkInMetres) => call(administration.saveCheckInMetres, { checkInMetres, seen })}
    />
  )
}

function Settings() {
  const query = useQuery(() => call(administration.reportingSettings, {}))
  const again = () => void query.reload()
  return (
    <PageFrame>
      <QueryView query={query}>
        {(saved) => (
          <>
            <CapCard saved={saved} onSaved={query.put} onRefused={again} />
            <SkillsCard saved={saved} onSaved={query.put} onRefused={again} />
            <CheckInCard saved={saved} onSaved={query.put} onRefused={again} />
            <ServicesCard key={saved.services.join()} saved={saved} onSaved={query.put} onRefused={again} />
          </>
        )}
      </QueryView>
    </PageFrame>
  )
}

/** How many units one community takes, from how far members check in, and what the district names of the seven services, for administrators. */
export default function ReportingSettingsPage() {
  return (
    <StaffOnly workplace="admin">
      <Settings />
    </StaffOnly>
  )
}
