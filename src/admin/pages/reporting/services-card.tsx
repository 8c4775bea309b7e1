import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import type { OutputOf } from '../../../../contract/action'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'

type Saved = OutputOf<typeof administration.reportingSettings>

export interface SettingsCardProps {
  readonly saved: Saved
  readonly onSaved: (saved: Saved) => void
  /** Somebody else has changed it meanwhile. */
  readonly onRefused: () => void
}

/** What the district names of the seven voluntary services, beside the four that are named everywhere. */
export function ServicesCard({ saved: { services: seen }, onSaved, onRefused }: SettingsCardProps) {
  const [services, setServices] = useState(seen)
  const [save, busy] = useAction(() => call(administration.saveServices, { services, seen }), {
    done: (after) => {
      onSaved(after)
      toast('已保存')
    },
    refused: onRefused,
  })
  const write = (at: number, name: string) =>
    setServices((before) => before.map((known, n) => (n === at ? name : known)))
  return (
    <Card id="services" title="七类志愿服务里由本区确定的">
      {services.map((name, n) => (
        <Input
          key={n}
          id={`service-${n}`}
          className="reporting-service"
          value={name}
          maxlength={8}
          placeholder="还没有确定，居民看不到"
          placeholderClass="reporting-placeholder"
          onInput={(event) => write(n, event.detail.value)}
        />
      ))}
      <View className="reporting-hint">
        家居环境、生活照料、代办跑腿、托管教育四类全市统一。已经提的心愿，名称不变。
      </View>
      <MainButton id="save-services" busy={busy} disabled={services.join() === seen.join()} onTap={() => void save()}>
        保存
      </MainButton>
    </Card>
  )
}
