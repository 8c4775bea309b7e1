import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Switch } from '../../components/switch'
import { TextLink } from '../../components/text-link'
import { AboutField } from './about-field'
import type { Raise } from './use-raise'

interface MoreProps {
  readonly raise: Raise
}

function Confidential({ raise: { draft, change } }: MoreProps) {
  return (
    <View className="told-switch">
      <View>
        <View className="told-label">保密反映</View>
        <View className="told-hint">只有经手办理的人能看到，别的工作人员和邻居都看不到</View>
      </View>
      <Switch
        className="raise-confidential-switch"
        checked={draft.confidential}
        onChange={(confidential) => change({ confidential })}
      />
    </View>
  )
}

/** What few need, out of the way of the others. */
export function MoreCard({ raise }: MoreProps) {
  const { confidential, about } = raise.draft
  const [open, setOpen] = useState(confidential || about !== null)
  return (
    <Card>
      {open ? (
        <>
          <Confidential raise={raise} />
          <AboutField raise={raise} />
        </>
      ) : (
        <TextLink id="more" onTap={() => setOpen(true)}>
          更多：保密反映、投诉对象 ›
        </TextLink>
      )}
    </Card>
  )
}
