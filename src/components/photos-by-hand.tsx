import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { PhotoByHand } from '../../contract/photos-by-hand'
import { photoCheckLabels } from '../../contract/vocabulary/photo-check'
import { photoDecision, photoDecisionLabels, type PhotoDecision } from '../../contract/vocabulary/photo-decision'
import type { Result } from '../cloud/result'
import { MainButton } from './main-button'
import { Tag, type Tone } from './status-tag'
import { TextSheet } from './text-sheet'
import { showPhotos } from '../device/camera'
import { toast } from '../device/dialog'
import { useAction } from '../hooks/use-action'
import './photos-by-hand.scss'

/** What people mostly have to say, so that one tap says it. */
const reasons: Readonly<Record<PhotoDecision, readonly string[]>> = {
  cleared: ['只有现场，看不出是谁', '没有人脸、门牌和车牌'],
  withheld: ['照片里有人脸', '照片里有门牌或车牌', '和这件事无关', '照片打不开'],
}
const titles: Readonly<Record<PhotoDecision, string>> = {
  cleared: '为什么可以公开',
  withheld: '为什么不公开',
}
const usualHints: Readonly<Record<PhotoDecision, string>> = {
  cleared: '公开后，附近的居民也能看到这张照片',
  withheld: '只有经办的人能看到这张照片',
}
const said: Readonly<Record<PhotoDecision, string>> = { cleared: '已公开', withheld: '已设为不公开' }

const tones: Readonly<Partial<Record<PhotoByHand['check'], Tone>>> = { pass: 'ok', cleared: 'ok', withheld: 'mute' }

/** What may be said of a photo that stands like this. */
const sayable: Readonly<Record<PhotoByHand['check'], readonly PhotoDecision[]>> = {
  pending: [],
  risky: [],
  pass: ['withheld'],
  review: photoDecision.options,
  unreadable: ['withheld'],
  cleared: ['withheld'],
  withheld: ['cleared'],
}

/** What cannot be shown cannot be made public. */
const decisionsOn = ({ check, photo }: PhotoByHand): PhotoDecision[] =>
  sayable[check].filter((decision) => decision === 'withheld' || photo !== null)

interface Asking {
  readonly photo: PhotoByHand
  readonly decision: PhotoDecision
}

/** What a desk says of a photo. */
export interface PhotoSaid {
  readonly photo: PhotoByHand['key']
  readonly seen: PhotoByHand['check']
  readonly decision: PhotoDecision
  readonly reason: string
}

export interface Named extends PhotoByHand {
  /** Who took it, where that is told. */
  readonly by?: string
}

export type PhotoHints = Readonly<Record<PhotoDecision, string>>

interface PhotosByHandProps<Told> {
  readonly photos: readonly Named[]
  /** What comes of each decision. */
  readonly hints?: PhotoHints | undefined
  readonly decide: (said: PhotoSaid) => Promise<Result<Told>>
  readonly onDecided: (view: Told) => void
  /** The page shows what is no longer so. */
  readonly onStale: () => void
}

const useDecision = <Told,>({ decide: send, onDecided, onStale }: PhotosByHandProps<Told>) => {
  const [asking, ask] = useState<Asking | null>(null)
  const [decide, busy] = useAction(
    async ({ photo: { key, check }, decision }: Asking, reason: string) => {
      const answer = await send({ photo: key, seen: check, decision, reason })
      if (answer.ok) toast(said[decision])
      return answer
    },
    {
      done: (view) => {
        ask(null)
        onDecided(view)
      },
      refused: ({ code }) => {
        // Without a network the reason stays open to be sent again.
        if (code === 'offline' || code === 'busy') return
        ask(null)
        onStale()
      },
    },
  )
  return { asking, ask, decide, busy }
}

function One({ photo, onAsk }: { readonly photo: Named; readonly onAsk: (decision: PhotoDecision) => void }) {
  const { key, check, photo: src, by = '' } = photo
  return (
    <View className="by-hand">
      {src === null ? (
        <View className="photo by-hand-none">无法显示</View>
      ) : (
        <Image className="photo photo-image" src={src} mode="aspectFill" onClick={() => showPhotos([src], src)} />
      )}
      <View className="by-hand-words">
        <Tag tone={tones[check] ?? 'wait'}>{photoCheckLabels[check]}</Tag>
        {by !== '' && <View className="by-hand-by">{by}</View>}
        <View className="by-hand-buttons">
          {decisionsOn(photo).map((decision) => (
            <MainButton
              key={decision}
              id={`${decision}-${key}`}
              size="row"
              tone={decision === 'cleared' ? 'outline' : 'quiet'}
              onTap={() => onAsk(decision)}
            >
              {photoDecisionLabels[decision]}
            </MainButton>
          ))}
        </View>
      </View>
    </View>
  )
}

/** Photos that a desk looks at: each with how it stands and what may be said of it, for a reason. */
export function PhotosByHand<Decided>(props: PhotosByHandProps<Decided>) {
  const { asking, ask, decide, busy } = useDecision(props)
  return (
    <View onClick={(event) => event.stopPropagation()}>
      {props.photos.map((photo) => (
        <One key={photo.key} photo={photo} onAsk={(decision) => ask({ photo, decision })} />
      ))}
      <TextSheet
        title={asking === null ? '' : titles[asking.decision]}
        open={asking !== null}
        placeholder="写一句理由，会留下记录"
        most={100}
        confirm={asking === null ? '' : photoDecisionLabels[asking.decision]}
        busy={busy}
        suggestions={asking === null ? [] : reasons[asking.decision]}
        onConfirm={(reason) => {
          if (asking !== null) void decide(asking, reason)
        }}
        onClose={() => ask(null)}
      >
        {asking !== null && <View className="by-hand-hint">{(props.hints ?? usualHints)[asking.decision]}</View>}
      </TextSheet>
    </View>
  )
}
