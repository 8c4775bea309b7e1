import { View } from '@tarojs/components'
import type { ResolutionRow } from '../../contract/meetings'
import { MainButton } from '../components/main-button'
import { TextSheet } from '../components/text-sheet'
import { ResolutionCard } from '../told/meeting-cards'
import type { AskingOfResolution, ResolutionSteps } from './use-resolution-steps'

interface StepProps {
  readonly resolution: ResolutionRow
  readonly steps: ResolutionSteps
}

function Reported({ resolution, steps: { ask, accept, busy } }: StepProps) {
  const { id } = resolution
  return (
    <View className="meeting-steps">
      <MainButton
        id={`send-back-${id}`}
        tone="quiet"
        size="row"
        disabled={busy}
        onTap={() => ask({ kind: 'sendBack', resolution })}
      >
        退回再办
      </MainButton>
      <MainButton id={`accept-${id}`} size="row" disabled={busy} onTap={() => void accept(resolution)}>
        验收通过
      </MainButton>
    </View>
  )
}

function Open({ resolution, steps: { ask, busy } }: StepProps) {
  return (
    <View className="meeting-steps">
      <MainButton
        id={`report-done-${resolution.id}`}
        tone="outline"
        size="row"
        disabled={busy}
        onTap={() => ask({ kind: 'reportDone', resolution })}
      >
        代为报告完成
      </MainButton>
    </View>
  )
}

/** A resolution, and what the desk can do about it now. */
export function ResolutionStep(props: StepProps) {
  const { resolution } = props
  return (
    <ResolutionCard resolution={resolution}>
      {resolution.state === 'open' && <Open {...props} />}
      {resolution.state === 'reported' && <Reported {...props} />}
    </ResolutionCard>
  )
}

const sheets: Readonly<
  Record<
    AskingOfResolution['kind'],
    { title: string; placeholder: string; most: number; suggestions: readonly string[] }
  >
> = {
  sendBack: {
    title: '为什么退回',
    placeholder: '写明还差什么，承办的人会看到',
    most: 100,
    suggestions: ['还没有办完', '请写清楚办了什么'],
  },
  reportDone: { title: '落实情况', placeholder: '写明做了什么、结果怎样', most: 300, suggestions: [] },
}

/** Asks for the words of a step. */
export function ResolutionSheets({ steps: { asking, ask, give, busy } }: Pick<StepProps, 'steps'>) {
  return (
    <TextSheet
      {...sheets[asking?.kind ?? 'sendBack']}
      confirm="确定"
      open={asking !== null}
      busy={busy}
      onConfirm={(text) => {
        if (asking !== null) void give(asking, text)
      }}
      onClose={() => ask(null)}
    />
  )
}
