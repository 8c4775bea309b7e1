import { Image, View } from '@tarojs/components'
import { showPhotos } from '../device/camera'
import { mostPhotos, type PhotoItem } from '../hooks/use-photos'
import './photo-grid.scss'

/** Photos that are there to be looked at. */
export function PhotoRow({ photos }: { readonly photos: readonly string[] }) {
  if (photos.length === 0) return null
  return (
    <View className="photo-grid">
      {photos.map((src) => (
        <Image
          key={src}
          className="photo photo-image"
          src={src}
          mode="aspectFill"
          lazyLoad
          onClick={(event) => {
            event.stopPropagation()
            showPhotos([...photos], src)
          }}
        />
      ))}
    </View>
  )
}

const stateWords = ({ state, percent }: PhotoItem): string | null => {
  if (state === 'uploading') return `上传 ${Math.round(percent)}%`
  if (state === 'failed') return '没传上，点此重传'
  return state === 'waiting' ? '等待上传' : null
}

interface PhotoProps {
  readonly item: PhotoItem
  readonly onShow: () => void
  readonly onRemove: () => void
  readonly onRetry: () => void
}

function EditablePhoto({ item, onShow, onRemove, onRetry }: PhotoProps) {
  const words = stateWords(item)
  const canRetry = item.state === 'failed' || item.state === 'waiting'
  return (
    <View className="photo">
      <Image className="photo-image" src={item.src} mode="aspectFill" onClick={onShow} />
      {words !== null && (
        <View className={`photo-state photo-state-${item.state}`} onClick={canRetry ? onRetry : onShow}>
          {words}
        </View>
      )}
      <View className="photo-remove" onClick={onRemove}>
        <View className="photo-remove-mark">×</View>
      </View>
    </View>
  )
}

export interface PhotoGridProps {
  readonly items: readonly PhotoItem[]
  /** What to take a picture of: 拍照或选照片 */
  readonly addLabel: string
  readonly onAdd: () => void
  readonly onRemove: (path: string) => void
  readonly onRetry: (path: string) => void
}

/** Photos in the making, nine at most, each with how far its upload is. */
export function PhotoGrid({ items, addLabel, onAdd, onRemove, onRetry }: PhotoGridProps) {
  const all = items.map(({ src }) => src)
  return (
    <View className="photo-grid">
      {items.map((item) => (
        <EditablePhoto
          key={item.src}
          item={item}
          onShow={() => showPhotos(all, item.src)}
          onRemove={() => onRemove(item.src)}
          onRetry={() => onRetry(item.src)}
        />
      ))}
      {items.length < mostPhotos && (
        <View id="add-photo" className="photo photo-add" onClick={onAdd}>
          <View className="photo-add-mark">＋</View>
          <View>{addLabel}</View>
        </View>
      )}
    </View>
  )
}
