import { View } from '@tarojs/components'
import { useState } from 'react'
import { members } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { Fault } from '../../../told/fault'
import { UnitChoice } from '../../../told/unit-choice'
import type { MemberDraft } from '../../member-draft'
import type { Form } from './use-form'

type Unit = NonNullable<MemberDraft['unit']>

interface SearchProps {
  readonly onChoose: (unit: Unit) => void
}

function Search({ onChoose }: SearchProps) {
  return (
    <UnitChoice
      find={(text, cursor) => call(members.findUnits, { text, cursor })}
      noteOf={({ communityName }) => (communityName === null ? '' : `报到在 ${communityName}`)}
      none="没有找到这个单位，可能还没有登记。"
      before="输入名称后在这里选"
      below={(text) => (
        <TextLink id="only-name" onTap={() => onChoose({ id: null, name: text })}>
          {`没有我的单位，只填“${text}”`}
        </TextLink>
      )}
      onChoose={({ id, name }) => onChoose({ id, name })}
    />
  )
}

/** The unit whose member he is: one that is registered here, or only its name. */
export function UnitCard({ form: { purpose, draft, faults, change } }: { readonly form: Form }) {
  const [open, setOpen] = useState(false)
  const { unit } = draft
  const asks = purpose === 'facts' ? '换了单位，新单位的联系人要再确认一次' : '单位联系人会确认您是本单位党员'
  const hint = unit?.id === null ? '单位登记后，可在“修改资料”里重新选择' : asks
  return (
    <Card
      title="工作单位"
      aside={
        <TextLink id="pick-unit" onTap={() => setOpen(true)}>
          {unit === null ? '选单位 ›' : '改选 ›'}
        </TextLink>
      }
    >
      {unit === null ? (
        <View className="told-hint">还没有选。单位确认后，报到证上会写明</View>
      ) : (
        <>
          <View className="told-label">{unit.name}</View>
          <View className="told-hint">{hint}</View>
        </>
      )}
      <Fault words={faults.unit} />
      <Sheet title="您的工作单位" open={open} onClose={() => setOpen(false)}>
        <Search
          onChoose={(chosen) => {
            setOpen(false)
            change({ unit: chosen })
          }}
        />
      </Sheet>
    </Card>
  )
}
