import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../components/card'
import { Chips } from '../../components/chips'
import { Switch } from '../../components/switch'
import { TextLink } from '../../components/text-link'
import { openPlace } from '../../routes'
import type { Raise } from './use-raise'

interface MoreProps {
  readonly raise: Raise
}

const nobody = 'nobody'

function About({ raise: { draft, servants, change } }: MoreProps) {
  return (
    <View className="raise-about">
      <View className="told-label">投诉谁（可不选）</View>
      <View className="told-hint">选了谁，这件事就不会交给谁办，也不会告诉他是您反映的</View>
      {servants.length === 0 ? (
        <TextLink id="choose-home" onTap={() => openPlace('home')}>
          先选我的住处，才知道是谁 ›
        </TextLink>
      ) : (
        <Chips
          chips={[
            { value: nobody, label: '不投诉谁' },
            ...servants.map(({ post, name }) => ({ value: post, label: name })),
          ]}
          chosen={draft.about ?? nobody}
          onChoose={(chosen) => change({ about: servants.find(({ post }) => post === chosen)?.post ?? null })}
        />
      )}
    </View>
  )
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
          <About raise={raise} />
        </>
      ) : (
        <TextLink id="more" onTap={() => setOpen(true)}>
          更多：保密反映、投诉对象 ›
        </TextLink>
      )}
    </Card>
  )
}
