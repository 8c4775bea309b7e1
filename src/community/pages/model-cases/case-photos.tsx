import { View } from '@tarojs/components'
import { appraisal } from '../../../../contract/appraisal'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { Card } from '../../../components/card'
import { TextLink } from '../../../components/text-link'
import { useRows } from '../../../hooks/use-rows'
import { openModelCase } from '../../../routes'
import { PhotosByHand } from '../../../components/photos-by-hand'
import { More } from '../../../told/more'

/** Cases with photos of which nobody has said yet whether everybody may see them. */
export function CasePhotos() {
  const list = useRows(async (cursor) =>
    mapResult(await call(appraisal.unclearCasePhotos, { cursor }), ({ cases, next }) => ({ rows: cases, next })),
  )
  const reload = () => void list.reload()
  return (
    <View>
      {(list.data?.rows ?? []).map(({ id, title, photosByHand }) => (
        <Card
          key={id}
          id={`photos-${id}`}
          title={`照片待看：${title}`}
          aside={
            <TextLink id={`open-${id}`} onTap={() => openModelCase(id)}>
              看案例 ›
            </TextLink>
          }
        >
          <PhotosByHand
            photos={photosByHand}
            decide={(said) => call(appraisal.decideCasePhoto, { modelCase: id, ...said })}
            onDecided={reload}
            onStale={reload}
          />
        </Card>
      ))}
      <More list={list} />
    </View>
  )
}
