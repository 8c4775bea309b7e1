import { View } from '@tarojs/components'
import { useState } from 'react'
import { MainButton } from '../../../components/main-button'
import { Sheet } from '../../../components/sheet'
import { TextLink } from '../../../components/text-link'
import { StaffPicker } from '../../staff-picker'
import type { PostSheetProps } from './holder-sheet'

function Content({ post, page }: PostSheetProps) {
  const [deputies, setDeputies] = useState(post.deputies)
  return (
    <>
      <View className="post-line">代班人能办这个岗位上的事；持岗人请假又没有指定顶岗时，由他们负责。</View>
      {deputies.map((deputy) => (
        <View key={deputy.person} className="post-entry">
          <View>{deputy.name}</View>
          <TextLink onTap={() => setDeputies(deputies.filter(({ person }) => person !== deputy.person))}>去掉</TextLink>
        </View>
      ))}
      <StaffPicker
        onChoose={(chosen) => setDeputies([...deputies.filter(({ name }) => name !== chosen.name), chosen])}
      />
      <View className="post-sheet-bar">
        <MainButton id="save-deputies" busy={page.busy} onTap={() => void page.setDeputies(deputies)}>
          保存
        </MainButton>
      </View>
    </>
  )
}

/** Who may do all that the holder may. */
export function DeputiesSheet(props: PostSheetProps) {
  const { page } = props
  return (
    <Sheet title="代班人" open={page.asking === 'deputies'} onClose={() => page.ask(null)}>
      <Content {...props} />
    </Sheet>
  )
}
