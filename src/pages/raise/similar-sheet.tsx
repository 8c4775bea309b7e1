import { Image, View } from '@tarojs/components'
import type { SimilarView } from '../../../contract/requests'
import { requestActionLabels } from '../../../contract/vocabulary/request-action'
import { serverNow } from '../../cloud/clock'
import { MainButton } from '../../components/main-button'
import { Sheet, SheetFoot } from '../../components/sheet'
import { StatusTag, Tag } from '../../components/status-tag'
import { openRequest } from '../../routes'
import { agoWords, joined } from '../../time/words'
import './similar-sheet.scss'
import type { Raise } from './use-raise'

const distance = (metres: number | null): string | null => {
  if (metres === null) return null
  return metres < 10 ? '就在这里' : `相距 ${metres} 米`
}

const line = ({ metres, areaName, joins, createdAt }: SimilarView): string =>
  [
    distance(metres) ?? areaName,
    joins > 0 ? `${joins} 人也遇到` : null,
    joined(agoWords(createdAt, serverNow()), '反映'),
  ]
    .filter(Boolean)
    .join(' · ')

interface OneProps {
  readonly one: SimilarView
  readonly raise: Raise
}

function Follow({ one, raise }: OneProps) {
  return one.joined ? (
    <>
      <Tag tone="ok">您已关注</Tag>
      <MainButton id={`see-${one.id}`} size="row" tone="outline" onTap={() => openRequest(one.id)}>
        看进展
      </MainButton>
    </>
  ) : (
    <MainButton id={`join-${one.id}`} size="row" busy={raise.joining} onTap={() => void raise.join(one)}>
      {requestActionLabels.join}
    </MainButton>
  )
}

function One({ one, raise }: OneProps) {
  return (
    <View id={`similar-${one.id}`} className="similar">
      <View className="similar-body">
        {one.photo !== null && <Image className="similar-photo" src={one.photo} mode="aspectFill" lazyLoad />}
        <View className="similar-words">
          <View className="similar-text">{one.text}</View>
          <View className="similar-line">{line(one)}</View>
        </View>
      </View>
      <View className="similar-foot">
        <StatusTag status={one.status} />
        <View className="similar-follow">
          <Follow one={one} raise={raise} />
        </View>
      </View>
    </View>
  )
}

/** What neighbours have raised already: one tap follows it in the place of raising it once more. */
export function SimilarSheet({ raise }: { readonly raise: Raise }) {
  const { shown, close } = raise.similar
  return (
    <Sheet title="附近有人反映过" open={shown.length > 0} onClose={close}>
      <View className="similar-hint">
        是同一件事，点“{requestActionLabels.join}”就行：您写的话会转给处理的人，有进展也会告诉您。
      </View>
      {shown.map((one) => (
        <One key={one.id} one={one} raise={raise} />
      ))}
      <SheetFoot>
        <MainButton id="none-of-these" tone="outline" busy={raise.busy} onTap={() => void raise.sendAnyway()}>
          都不是，继续提交
        </MainButton>
      </SheetFoot>
    </Sheet>
  )
}
