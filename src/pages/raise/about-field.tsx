import { View } from '@tarojs/components'
import type { ServantView } from '../../../contract/areas'
import { Chips } from '../../components/chips'
import { TextLink } from '../../components/text-link'
import type { Draft, DraftPlace } from '../../device/draft'
import type { Raise } from './use-raise'
import { Fault } from '../../told/fault'
import { useServants } from './use-servants'

const nobody = 'nobody'

interface OfferedProps {
  readonly servants: readonly ServantView[]
  readonly about: string | null
  readonly onChoose: (chosen: string) => void
}

function Offered({ servants, about, onChoose }: OfferedProps) {
  if (servants.length === 0) return <View className="told-hint">这个地点没有可选的人，不选也能提交</View>
  return (
    <Chips
      chips={[
        { value: nobody, label: '不投诉谁' },
        ...servants.map(({ post, name }) => ({ value: post, label: name })),
      ]}
      chosen={about ?? nobody}
      onChoose={onChoose}
    />
  )
}

interface NotListedProps {
  readonly about: string | null
  readonly onDrop: () => void
  readonly onRetry: () => void
}

/** What was chosen before stays chosen, and he can still take it back. */
function NotListed({ about, onDrop, onRetry }: NotListedProps) {
  return (
    <>
      <View className="told-hint">
        {about === null
          ? '现在列不出这个地点有谁，不选也能提交'
          : '现在列不出这个地点有谁，您之前选的还留着，会一起提交'}
      </View>
      {about !== null && (
        <TextLink id="about-nobody" onTap={onDrop}>
          不投诉谁
        </TextLink>
      )}
      <TextLink id="list-servants" onTap={onRetry}>
        再试一次
      </TextLink>
    </>
  )
}

interface AtPlaceProps {
  readonly place: DraftPlace
  readonly about: Draft['about']
}

function AtPlace({ place, about }: AtPlaceProps) {
  const { servants, refusal, dropped, choose, reload } = useServants(place, about)
  if (servants === null && refusal !== null)
    return <NotListed about={about} onDrop={() => choose(nobody)} onRetry={() => void reload()} />
  if (servants === null) return <View className="told-hint">正在看这个地点有谁</View>
  return (
    <>
      {dropped && (
        <View id="about-dropped" className="told-fault">
          您之前选的不管这个地点，已经取消，要投诉请重新选
        </View>
      )}
      <Offered servants={servants} about={about} onChoose={choose} />
    </>
  )
}

/** Whom a complaint is about: who serves the place that was picked, wherever its writer lives. */
export function AboutField({ raise: { draft, faults } }: { readonly raise: Raise }) {
  return (
    <View className="raise-about">
      <View className="told-label">投诉谁（可不选）</View>
      <View className="told-hint">选了谁，这件事就不会交给谁办，也不会告诉他是您反映的</View>
      {draft.place === null ? (
        <View className="told-hint">先选好“在什么地方”，才知道那里由谁负责</View>
      ) : (
        <AtPlace place={draft.place} about={draft.about} />
      )}
      <Fault words={faults.about} />
    </View>
  )
}
