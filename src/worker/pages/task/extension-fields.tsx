import { View } from '@tarojs/components'
import { requests } from '../../../../contract/requests'
import type { RequestId } from '../../../../contract/ids'
import { limitWords, type LimitUnit } from '../../../../contract/vocabulary/limit-unit'
import { call } from '../../../cloud/call'
import { serverNow } from '../../../cloud/clock'
import { Chips } from '../../../components/chips'
import { useQuery } from '../../../hooks/use-query'
import type { FieldsProps } from '../../../steps/step-form'
import { byWords } from '../../../time/due'
import { joined } from '../../../time/words'

/** What is offered, by the unit in which the time is counted. */
const amounts: Readonly<Record<LimitUnit, readonly number[]>> = {
  workingHours: [2, 4, 8, 16],
  workingDays: [1, 2, 3, 5],
  hours: [4, 12, 24, 48],
  days: [1, 3, 7, 15],
}

interface UntilProps {
  readonly id: RequestId
  readonly part: string | undefined
  readonly amount: number
}

/** Until when he would have: only the server knows the working days. */
function Until({ id, part, amount }: UntilProps) {
  const { data, refusal } = useQuery(() => call(requests.extended, { id, part, amount }), { key: String(amount) })
  if (data === null) return <View className="step-hint">{refusal?.message ?? '正在算到哪天'}</View>
  const step = part === undefined ? 'resolve' : 'report'
  return (
    <View id="extended" className="task-extended">
      {joined('同意后最晚', byWords({ step, at: data.until }, serverNow()))}
    </View>
  )
}

interface AmountProps extends Pick<FieldsProps, 'view' | 'state'> {
  readonly part?: string
}

/** How much more time. */
function Amount({ view, part, state: { draft, choose } }: AmountProps) {
  const unit = view.extensionUnit
  const { amount } = draft.choices
  if (unit === null) return null
  return (
    <>
      <Chips
        chips={amounts[unit].map((value) => ({ value: String(value), label: limitWords(value, unit) }))}
        chosen={amount ?? null}
        onChoose={(chosen) => choose('amount', chosen)}
      />
      {amount !== undefined && <Until id={view.id} part={part} amount={Number(amount)} />}
    </>
  )
}

export function ExtensionFields(props: FieldsProps) {
  return <Amount {...props} />
}

/** The same for his part of it. */
export function PartExtensionFields(props: FieldsProps) {
  return <Amount {...props} part={props.view.part?.id} />
}
