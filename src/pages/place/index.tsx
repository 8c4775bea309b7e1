import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { AreaSheet } from '../../components/area-sheet'
import { ButtonBar } from '../../components/button-bar'
import { Card } from '../../components/card'
import { MainButton } from '../../components/main-button'
import { PageFrame } from '../../components/page-frame'
import { PlaceMap } from '../../components/place-map'
import { accuracyWords, placeWords } from '../../components/place-words'
import './index.scss'
import { usePlacePage, type PlacePageState } from './use-place'

function TheMap({ centre, placing, grids, pick }: PlacePageState) {
  return (
    <View className="place-page-map">
      {centre !== null && (
        <PlaceMap
          centre={centre}
          pin={placing.pin}
          grids={grids}
          chosen={placing.chosen?.view.area ?? null}
          onPick={(at) => void pick(at)}
        />
      )}
      <View className="place-page-hint">点一下地图，图钉就到那里</View>
    </View>
  )
}

function Found({ placing: { chosen, busy, trouble } }: PlacePageState) {
  if (busy) return <View className="place-page-line">正在看是哪个网格</View>
  if (trouble !== null) return <View className="place-page-trouble">{trouble}</View>
  if (chosen === null) return <View className="place-page-line">还没有选地点</View>
  const accuracy = accuracyWords(chosen.view)
  return (
    <>
      <View id="place-found" className="place-page-name">
        {placeWords({ ...chosen.view, detail: '' })}
      </View>
      {accuracy !== null && <View className="place-page-line">{accuracy}</View>}
      {chosen.view.note !== null && <View className="place-page-note">{chosen.view.note}</View>}
    </>
  )
}

function Ways({ page, onAreas }: { readonly page: PlacePageState; readonly onAreas: () => void }) {
  return (
    <View className="place-page-ways">
      <MainButton id="here" size="row" tone="quiet" onTap={() => void page.here()}>
        当前位置
      </MainButton>
      <MainButton id="by-area" size="row" tone="quiet" onTap={onAreas}>
        按网格选择
      </MainButton>
      <MainButton id="scan" size="row" tone="quiet" onTap={() => void page.scan()}>
        扫楼栋码
      </MainButton>
    </View>
  )
}

function Detail({ page: { detail, setDetail } }: { readonly page: PlacePageState }) {
  return (
    <Input
      id="place-detail"
      className="place-page-detail"
      value={detail}
      maxlength={100}
      placeholder="门牌、单元、旁边有什么（可不填）"
      placeholderClass="place-page-placeholder"
      onInput={(event) => setDetail(event.detail.value)}
    />
  )
}

export default function PlacePage() {
  const page = usePlacePage()
  const [choosing, setChoosing] = useState(false)
  return (
    <PageFrame
      head={<TheMap {...page} />}
      bar={
        <ButtonBar>
          <MainButton
            id="keep-place"
            busy={page.saving}
            disabled={page.placing.chosen === null || page.placing.busy}
            onTap={() => void page.keep()}
          >
            {page.isHome ? '我住在这里' : '用这个地点'}
          </MainButton>
        </ButtonBar>
      }
    >
      <Card>
        <Found {...page} />
        <Ways page={page} onAreas={() => setChoosing(true)} />
      </Card>
      {!page.isHome && (
        <Card>
          <Detail page={page} />
        </Card>
      )}
      <AreaSheet
        open={choosing}
        onClose={() => setChoosing(false)}
        onChoose={(place) => {
          setChoosing(false)
          void page.locate({ ...place, detail: page.detail })
        }}
      />
    </PageFrame>
  )
}
