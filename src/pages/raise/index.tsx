import { Switch } from '@nutui/nutui-react-taro'
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/css'
import { View } from '@tarojs/components'
import { ButtonBar } from '../../components/button-bar'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { PhotoGrid } from '../../components/photo-grid'
import { TextLink } from '../../components/text-link'
import { WordsBox } from '../../components/text-sheet'
import { confirm, toast } from '../../device/dialog'
import { goBack } from '../../routes'
import { CategoryCard } from './category-card'
import './index.scss'
import { PlaceCard } from './place-card'
import { Sent } from './sent'
import { useRaise, type Raise } from './use-raise'

function Fault({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <View className="raise-fault">{words}</View>
}

function WhatCard({ raise: { draft, photos, change, faults } }: { readonly raise: Raise }) {
  return (
    <Card>
      <PhotoGrid
        items={photos.items}
        addLabel="拍照"
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={(path) => void photos.retry(path)}
      />
      <Fault words={faults.photos} />
      <View className="raise-words">
        <WordsBox
          id="raise-text"
          value={draft.text}
          onChange={(text) => change({ text })}
          placeholder="说一句发生了什么，比如：三号楼二单元楼道灯坏了"
          most={500}
        />
      </View>
      <Fault words={faults.text} />
    </Card>
  )
}

function AnonymousCard({ raise: { draft, change } }: { readonly raise: Raise }) {
  return (
    <Card>
      <View className="raise-anonymous">
        <View>
          <View className="raise-label">不公开我的身份</View>
          <View className="raise-hint">只有平台知道是您反映的</View>
        </View>
        <Switch
          className="raise-anonymous-switch"
          checked={draft.anonymous}
          onChange={(anonymous) => change({ anonymous })}
        />
      </View>
    </Card>
  )
}

function Restored({ onAnew }: { readonly onAnew: () => void }) {
  const ask = async () => {
    if (await confirm('清空已写的文字和照片，重新写吗', '清空')) onAnew()
  }
  return (
    <View className="raise-restored">
      <View>接着上次没写完的</View>
      <TextLink id="start-anew" onTap={() => void ask()}>
        重新写
      </TextLink>
    </View>
  )
}

const keepDraft = () => {
  toast('已存草稿，下次打开接着写')
  goBack()
}

function Actions({ raise: { busy, tapSubmit } }: { readonly raise: Raise }) {
  return (
    <ButtonBar>
      <View className="raise-keep">
        <MainButton id="keep-draft" tone="quiet" onTap={keepDraft}>
          存草稿
        </MainButton>
      </View>
      <MainButton id="submit" busy={busy} onTap={() => void tapSubmit()}>
        提交
      </MainButton>
    </ButtonBar>
  )
}

export default function RaisePage() {
  const raise = useRaise()
  if (raise.outcome !== null) {
    return (
      <PageFrame>
        <Sent outcome={raise.outcome} />
      </PageFrame>
    )
  }
  return (
    <PageFrame bar={<Actions raise={raise} />}>
      {raise.restored && <Restored onAnew={raise.startAnew} />}
      <WhatCard raise={raise} />
      <CategoryCard raise={raise} />
      <PlaceCard draft={raise.draft} locating={raise.locating} fault={raise.faults.place} />
      <AnonymousCard raise={raise} />
    </PageFrame>
  )
}
