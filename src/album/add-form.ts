import type { AlbumView } from '../../contract/albums'
import { activities } from '../../contract/activities'
import { sendWithPhotos } from '../cloud/submit'
import { needsPhoto, type StepForm } from '../steps/step-form'

/** An album as its form knows it. */
export interface Adding extends AlbumView {
  readonly id: AlbumView['activity']
}

/** Photos for an album. */
export const addForm: StepForm<Adding, AlbumView> = {
  title: () => '往相册里放照片',
  photos: '拍照或选照片',
  // Not measured by the room: those of a first try of which the answer got lost are there already, as only the server knows.
  lacks: [needsPhoto('请先拍一张或选一张')],
  hint: () => '检查通过后大家才看得到，请不要拍到别人的脸和门牌。',
  confirm: '放进相册',
  send: ({ activity }, draft) => sendWithPhotos(activities.addToAlbum, { activity }, draft),
}
