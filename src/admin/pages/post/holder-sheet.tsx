import { View } from '@tarojs/components'
import type { PostDetail } from '../../../../contract/administration'
import { MainButton } from '../../../components/main-button'
import { Sheet } from '../../../components/sheet'
import { StaffPicker } from '../../staff-picker'
import type { PostPageState } from './use-post'

export interface PostSheetProps {
  readonly post: PostDetail
  readonly page: PostPageState
}

/** To whom the post is handed over. */
export function HolderSheet({ post, page }: PostSheetProps) {
  return (
    <Sheet title="移交给谁" open={page.asking === 'holder'} onClose={() => page.ask(null)}>
      <View className="post-line">移交以后，这个岗位上在办的诉求都由新的持岗人负责，双方都会收到消息。</View>
      <StaffPicker onChoose={(chosen) => void page.handOver(post, chosen)} />
      {post.holder !== null && (
        <View className="post-sheet-bar">
          <MainButton
            id="vacate"
            tone="outline"
            busy={page.busy}
            onTap={() => (post.needsCaretaker ? page.ask('caretaker') : void page.vacate(post, null))}
          >
            暂时空出来
          </MainButton>
        </View>
      )}
    </Sheet>
  )
}

/** Who looks after the list of a post that is left vacant. */
export function CaretakerSheet({ post, page }: PostSheetProps) {
  const { open, suggested } = post
  return (
    <Sheet title="由谁接着办" open={page.asking === 'caretaker'} onClose={() => page.ask(null)}>
      <View className="post-line">{`岗位上还有 ${open} 件没办完。空出来以后由一位代班人接着办，他会收到消息。`}</View>
      {suggested !== null && (
        <View className="post-sheet-bar">
          <MainButton id="take-suggested" busy={page.busy} onTap={() => void page.vacate(post, suggested)}>
            {`交给${suggested.name}`}
          </MainButton>
        </View>
      )}
      <StaffPicker onChoose={(chosen) => void page.vacate(post, chosen)} />
    </Sheet>
  )
}
