import { View } from '@tarojs/components'
import { ButtonBar } from '../components/button-bar'
import { MainButton } from '../components/main-button'
import { toast } from '../device/dialog'
import './told.scss'

export interface DraftBarProps {
  /** What the button says that sends it. */
  readonly confirm: string
  readonly busy: boolean
  readonly onSubmit: () => void
  /** Leaves the form; what is written stays on the phone. */
  readonly onLeave: () => void
}

/** Below a form that keeps what is written. */
export function DraftBar({ confirm, busy, onSubmit, onLeave }: DraftBarProps) {
  const keep = () => {
    toast('已存草稿，下次打开接着写')
    onLeave()
  }
  return (
    <ButtonBar>
      <View className="told-keep">
        <MainButton id="keep-draft" tone="quiet" onTap={keep}>
          存草稿
        </MainButton>
      </View>
      <MainButton id="submit" busy={busy} onTap={onSubmit}>
        {confirm}
      </MainButton>
    </ButtonBar>
  )
}
