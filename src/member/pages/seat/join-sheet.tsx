import { View } from '@tarojs/components'
import { useState } from 'react'
import { meetings } from '../../../../contract/meetings'
import { call } from '../../../cloud/call'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { LineField } from '../../../told/field'

interface JoinProps {
  readonly onJoined: () => void
  readonly onClose: () => void
}

function Join({ onJoined, onClose }: JoinProps) {
  const [code, type] = useState('')
  const [fault, setFault] = useState<string>()
  const [join, busy] = useAction((typed: string) => call(meetings.join, { code: typed }), {
    done: ({ body }) => {
      onClose()
      toast(`已进入 ${body.name}`)
      onJoined()
    },
  })
  const submit = () => {
    const read = meetings.join.input.safeParse({ code })
    setFault(read.error?.issues[0]?.message)
    if (read.success) void join(read.data.code)
  }
  return (
    <>
      <View className="meeting-line">邀请码由社区、街道或区里生成，24 小时内有效，只能本人用一次。</View>
      <LineField
        {...{ id: 'join-code', label: '邀请码', placeholder: '8 位字母和数字', most: 8 }}
        {...{ value: code, fault, onChange: type }}
      />
      <SheetFoot>
        <MainButton id="join" busy={busy} onTap={submit}>
          确定
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** A part-time member himself is let in by the code that his desk has given him. */
export function JoinSheet({ open, ...join }: JoinProps & { readonly open: boolean }) {
  return (
    <Sheet title="填邀请码" open={open} onClose={join.onClose}>
      <Join {...join} />
    </Sheet>
  )
}
