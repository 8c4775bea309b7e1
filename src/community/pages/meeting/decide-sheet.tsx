import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AgendaItem } from '../../../../contract/meetings'
import { agendaOutcome, agendaOutcomeLabels, type AgendaOutcome } from '../../../../contract/vocabulary/agenda-outcome'
import { Chips } from '../../../components/chips'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { LineField } from '../../../told/field'
import type { PageProps } from './use-meeting'

interface FormProps extends PageProps {
  readonly item: AgendaItem
  readonly at: number
}

const fields = [
  { of: 'inFavour', label: '同意几票' },
  { of: 'against', label: '反对几票' },
  { of: 'abstained', label: '弃权几票' },
] as const

const outcomes = agendaOutcome.options.map((value) => ({ value, label: agendaOutcomeLabels[value] }))

const textsOf = ({ outcome, inFavour, against, abstained }: AgendaItem) =>
  outcome === null
    ? { inFavour: '', against: '0', abstained: '0' }
    : { inFavour: String(inFavour), against: String(against), abstained: String(abstained) }

const numberOf = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN)

const faultOf = (sum: number, present: number): string | undefined => {
  if (Number.isNaN(sum)) return '票数请填整数'
  return sum > present ? `到会 ${present} 人，票数加起来是 ${sum}` : undefined
}

function Form({ item, at, meeting, page: { decide, busy } }: FormProps) {
  const [outcome, setOutcome] = useState<AgendaOutcome | null>(item.outcome)
  const [texts, setTexts] = useState(() => textsOf(item))
  const [inFavour, against, abstained] = [numberOf(texts.inFavour), numberOf(texts.against), numberOf(texts.abstained)]
  const fault = faultOf(inFavour + against + abstained, meeting.present ?? 0)
  return (
    <View>
      <View className="meeting-words">{item.topic}</View>
      <View className="meeting-words">
        <Chips chips={outcomes} chosen={outcome} onChoose={(value) => setOutcome(agendaOutcome.parse(value))} />
      </View>
      {fields.map(({ of, label }) => (
        <LineField
          key={of}
          id={`votes-${of}`}
          label={label}
          value={texts[of]}
          placeholder="填数字"
          type="number"
          most={3}
          onChange={(value) => setTexts((before) => ({ ...before, [of]: value }))}
        />
      ))}
      <SheetFoot>
        <MainButton
          id="decide-confirm"
          busy={busy}
          disabled={outcome === null || fault !== undefined}
          onTap={() => {
            if (outcome !== null) void decide(meeting, at, { outcome, inFavour, against, abstained })
          }}
        >
          {outcome === null ? '请先选结果' : (fault ?? '保存')}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** What became of an item of the agenda, with the votes. */
export function DecideSheet(props: PageProps) {
  const { open, close } = props.page
  const at = open?.kind === 'decide' ? open.item : -1
  const item = props.meeting.agenda[at]
  return (
    <Sheet title="表决结果" open={item !== undefined} onClose={close}>
      {item !== undefined && <Form {...props} item={item} at={at} />}
    </Sheet>
  )
}
