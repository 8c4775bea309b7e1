import { View } from '@tarojs/components'
import { Card } from '../../components/card'
import { PageFrame } from '../../components/page-frame'
import { Switch } from '../../components/switch'
import { goBack, openPlace } from '../../routes'
import { DraftBar } from '../../told/draft-bar'
import { CategoryCard } from '../../told/category-card'
import { PlaceCard } from '../../told/place-card'
import { Restored } from '../../told/restored'
import { WordsCard } from '../../told/words-card'
import './index.scss'
import { MoreCard } from './more-card'
import { PhoneCard } from './phone-card'
import { Sent } from './sent'
import { SimilarSheet } from './similar-sheet'
import { useRaise, type Raise } from './use-raise'

function AnonymousCard({ raise: { draft, change } }: { readonly raise: Raise }) {
  return (
    <Card>
      <View className="told-switch">
        <View>
          <View className="told-label">不公开我的身份</View>
          <View className="told-hint">只有平台知道是您反映的</View>
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

function Form({ raise }: { readonly raise: Raise }) {
  const { draft, faults, change } = raise
  return (
    <>
      {raise.restored && <Restored onAnew={raise.startAnew} />}
      <WordsCard
        id="raise-text"
        text={draft.text}
        placeholder="说一句发生了什么，比如：三号楼二单元楼道灯坏了"
        photos={raise.photos}
        addLabel="拍照"
        faults={faults}
        onChange={(text) => change({ text })}
      />
      <CategoryCard
        category={raise.category}
        fault={faults.category}
        onChoose={({ code }) => change({ category: code })}
      />
      <PlaceCard
        place={draft.place?.view ?? null}
        locating={raise.locating}
        fault={faults.place}
        onPick={() => openPlace('draft')}
      />
      <AnonymousCard raise={raise} />
      <PhoneCard raise={raise} />
      <MoreCard raise={raise} />
      <SimilarSheet raise={raise} />
    </>
  )
}

export default function RaisePage() {
  const raise = useRaise()
  return raise.outcome === null ? (
    <PageFrame
      bar={<DraftBar confirm="提交" busy={raise.busy} onSubmit={() => void raise.tapSubmit()} onLeave={goBack} />}
    >
      <Form raise={raise} />
    </PageFrame>
  ) : (
    <PageFrame>
      <Sent outcome={raise.outcome} />
    </PageFrame>
  )
}
