import { View } from '@tarojs/components'
import { openPhotos } from '../../routes'
import type { Counts } from './groups'

/** How much has photos of which nobody has said yet whether others may see them, and the way there. */
export function PhotoNotice({ counts: { unclearPhotos } }: { readonly counts: Counts }) {
  if (unclearPhotos === 0) return null
  return (
    <View id="open-photos" className="desk-notice" onClick={openPhotos}>
      {`有 ${unclearPhotos} 件的照片等您看能不能公开 ›`}
    </View>
  )
}
