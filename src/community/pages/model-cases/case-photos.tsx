import { View } from '@tarojs/components'
import { api } from '../../../../contract/api'
import { call } from '../../../cloud/call'
import { Card } from '../../../components/card'
import { TextLink } from '../../../components/text-link'
import { useQuery } from '../../../hooks/use-query'
import { openModelCase } from '../../../routes'
import { PhotosByHand } from '../../../components/photos-by-hand'

/** Cases with photos of which nobody has said yet whether everybody may see them: the first ones, the others follow. */
export function CasePhotos() {
  const query = useQuery(() => call(api.appraisal.unclearCasePhotos, {}))
  const reload = () => void query.reload()
  return (
    <View>
      {(query.data?.cases ?? []).map(({ id, title, photosByHand }) => (
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
            decide={(said) => call(api.appraisal.decideCasePhoto, { modelCase: id, ...said })}
            onDecided={reload}
            onStale={reload}
          />
        </Card>
      ))}
    </View>
  )
}
