import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityView } from '../../contract/activities'
import { activities } from '../../contract/activities'
import type { AlbumPhoto, AlbumView } from '../../contract/albums'
import { photoCheckLabels } from '../../contract/vocabulary/photo-check'
import { call } from '../cloud/call'
import { serverNow } from '../cloud/clock'
import { Card } from '../components/card'
import { MainButton } from '../components/main-button'
import '../components/photo-grid.scss'
import { PhotosByHand } from '../components/photos-by-hand'
import { QueryView } from '../components/query-view'
import { TextLink } from '../components/text-link'
import { showPhotos } from '../device/camera'
import { StepSheet } from '../steps/step-sheet'
import { addForm } from './add-form'
import './album.scss'
import { useAlbum, type Album } from './use-album'

interface ViewProps {
  readonly view: AlbumView
  readonly album: Album
}

const seenByAll: readonly AlbumPhoto['check'][] = [null, 'pass', 'cleared']

interface OneProps extends ViewProps {
  readonly photo: AlbumPhoto
}

function One({ photo, view: { photos }, album }: OneProps) {
  const { key, photo: src, check, isOwn } = photo
  const show = () => {
    if (src !== null)
      showPhotos(
        photos.flatMap((other) => other.photo ?? []),
        src,
      )
  }
  return (
    <View id={`album-${key}`} className="photo" onClick={show}>
      {src !== null && <Image className="photo-image" src={src} mode="aspectFill" lazyLoad />}
      {check !== null && !seenByAll.includes(check) && <View className="photo-state">{photoCheckLabels[check]}</View>}
      {isOwn && (
        <View
          id={`take-${key}`}
          className="photo-remove"
          onClick={(event) => {
            event.stopPropagation()
            void album.takeBack(photo)
          }}
        >
          <View className="photo-remove-mark">×</View>
        </View>
      )}
    </View>
  )
}

const emptyWords = ({ mayAdd }: AlbumView): string =>
  mayAdd ? '还没有照片，来放第一张吧。检查通过后大家都看得到。' : '还没有照片。签到的人放了照片、检查通过后，会在这里。'

function Photos(props: ViewProps) {
  const { view } = props
  if (view.photos.length === 0) return <View className="album-hint">{emptyWords(view)}</View>
  return (
    <View className="photo-grid">
      {view.photos.map((photo) => (
        <One key={photo.key} photo={photo} {...props} />
      ))}
    </View>
  )
}

const hints = {
  cleared: '大家就看得到这张照片了，放照片的人会收到消息',
  withheld: '只有放照片的人和组织者看得到，放照片的人会收到这个理由',
} as const

/** For who organises: each photo with who added it, how it stands, and what may be said of it. */
function Managed({ view: { photos }, album: { activity, query } }: ViewProps) {
  return (
    <PhotosByHand
      photos={photos.map(({ check, ...photo }) => ({ ...photo, check: check ?? 'pass' }))}
      hints={hints}
      decide={(said) => call(activities.decideAlbumPhoto, { activity, ...said })}
      onDecided={query.put}
      onStale={() => void query.reload()}
    />
  )
}

/** How many more there is room for, and who sets that; taking one's own back makes some. */
const roomWords = ({ room, limit, photos }: AlbumView): string => {
  if (room > 0) return `还能放 ${room} 张（${limit}）`
  return `放满了：${limit}。${photos.some(({ isOwn }) => isOwn) ? '拿掉自己的就能再放。' : ''}`
}

function Adding({ view, album: { adding, setAdding, add, busy } }: ViewProps) {
  const { activity: id, mayAdd, room } = view
  if (!mayAdd) return null
  return (
    <View className="album-add">
      {room > 0 && (
        <MainButton id="album-add" size="row" tone="outline" onTap={() => setAdding(true)}>
          放照片
        </MainButton>
      )}
      <View className="album-hint">{roomWords(view)}</View>
      <StepSheet
        forms={{ album: addForm }}
        view={{ ...view, id }}
        asking={adding ? 'album' : null}
        busy={busy}
        onConfirm={() => void add({ ...view, id })}
        onClose={() => setAdding(false)}
      />
    </View>
  )
}

const titleOf = (view: AlbumView | null): string =>
  view === null || view.photos.length === 0 ? '活动相册' : `活动相册 ${view.photos.length} 张`

const mayManage = (view: AlbumView | null): boolean => view !== null && view.isOrganiser && view.photos.length > 0

function Begun({ activity }: { readonly activity: ActivityView }) {
  const album = useAlbum(activity)
  const [asked, ask] = useState(false)
  const { data } = album.query
  const managing = asked && mayManage(data)
  const Shown = managing ? Managed : Photos
  return (
    <Card
      id="album"
      title={titleOf(data)}
      aside={
        mayManage(data) && (
          <TextLink id="manage-album" onTap={() => ask(!managing)}>
            {managing ? '看照片' : '管理照片'}
          </TextLink>
        )
      }
    >
      <QueryView query={album.query} loading={<View className="album-hint">正在读取照片</View>}>
        {(view) => (
          <>
            <Shown view={view} album={album} />
            <Adding view={view} album={album} />
          </>
        )}
      </QueryView>
    </Card>
  )
}

/** The album of an activity that has begun: what has passed, the reader's own, and what he may do about them. */
export function AlbumCard({ activity }: { readonly activity: ActivityView }) {
  const { state, checkInFrom } = activity
  return state === 'cancelled' || serverNow() < checkInFrom ? null : <Begun activity={activity} />
}
