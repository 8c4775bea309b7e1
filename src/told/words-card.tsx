import { View } from '@tarojs/components'
import { Card } from '../components/card'
import { PhotoGrid } from '../components/photo-grid'
import { WordsBox } from '../components/text-sheet'
import type { usePhotos } from '../hooks/use-photos'
import { Fault } from './fault'
import type { Faults } from './faults'

export interface WordsCardProps {
  /** Of the field. */
  readonly id: string
  readonly text: string
  readonly placeholder: string
  readonly photos: ReturnType<typeof usePhotos>
  /** What to take a picture of: 拍照 */
  readonly addLabel: string
  readonly faults: Faults
  readonly onChange: (text: string) => void
}

/** What happened: photos first, then a sentence. */
export function WordsCard({ id, text, placeholder, photos, addLabel, faults, onChange }: WordsCardProps) {
  return (
    <Card>
      <PhotoGrid
        items={photos.items}
        addLabel={addLabel}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onRetry={(path) => void photos.retry(path)}
      />
      <Fault words={faults.photos} />
      <View className="told-words">
        <WordsBox id={id} value={text} onChange={onChange} placeholder={placeholder} most={500} />
      </View>
      <Fault words={faults.text} />
    </Card>
  )
}
