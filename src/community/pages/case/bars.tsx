import { View } from '@tarojs/components'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { MainButton } from '../../../components/main-button'
import { WaitingCard } from '../../../steps/waiting-card'
import type { Step } from './steps'
import type { Case } from './use-case'

interface StepsProps {
  readonly steps: readonly Step[]
  readonly page: Case
}

/** The main step at the right, where the thumb is. */
export function StepBar({ steps, page }: StepsProps) {
  return (
    <ButtonBar>
      {[...steps].reverse().map(({ action, label, tone }) => (
        <MainButton
          key={action}
          id={`action-${action}`}
          tone={tone}
          busy={page.busy && page.asking === null && page.sheet === null}
          onTap={() => page.take(action)}
        >
          {label}
        </MainButton>
      ))}
    </ButtonBar>
  )
}

export function MoreSteps({ steps, page }: StepsProps) {
  if (steps.length === 0) return null
  return (
    <Card title="还可以">
      <View className="case-more">
        {steps.map(({ action, label }) => (
          <MainButton key={action} id={`action-${action}`} size="row" tone="quiet" onTap={() => page.take(action)}>
            {label}
          </MainButton>
        ))}
      </View>
    </Card>
  )
}

/** A check or a look that lies on this phone. */
export function HandedIn({ page: { waiting, changeWaiting } }: { readonly page: Case }) {
  const { parcel, sendNow, drop } = waiting
  if (parcel === null) return null
  return (
    <WaitingCard
      id="handed-in"
      what={parcel.action === 'verify' ? '核实结果' : '核查结果'}
      parcel={parcel}
      onChange={changeWaiting}
      onSend={() => void sendNow()}
      onDrop={() => void drop()}
    />
  )
}
