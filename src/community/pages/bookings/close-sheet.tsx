import { View } from '@tarojs/components'
import { daysAhead } from '../../../../contract/bookings'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { serverNow } from '../../../cloud/clock'
import { DateField } from '../../../components/clock-field'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { WordsBox } from '../../../components/text-sheet'
import { calendarDay } from '../../../time/words'
import { Field } from '../../../told/field'
import { readBy, useSheetDraft } from '../../../told/use-sheet-draft'
import type { Keeping } from './use-keeping'

const said = neighbourhood.closeDay.input.pick({ day: true, reason: true })

interface FormProps {
  readonly busy: boolean
  readonly onConfirm: (said: { readonly day: string; readonly reason: string }) => void
}

function Form({ busy, onConfirm }: FormProps) {
  const { draft, change, faults, send } = useSheetDraft({ day: '', reason: '' }, (given) => readBy(said, given))
  return (
    <View>
      <Field label="哪一天不开放" fault={faults.day}>
        <DateField
          id="close-day"
          label="日期"
          start={calendarDay(serverNow())}
          value={draft.day}
          onChange={(day) => change({ day })}
        />
        <View className="told-hint">{`居民能约 ${daysAhead} 天以内的；那天已经约了的会取消，并告诉本人`}</View>
      </Field>
      <Field label="为什么" fault={faults.reason}>
        <WordsBox
          id="close-reason"
          value={draft.reason}
          placeholder="比如：线路检修。约了的人会看到"
          most={60}
          onChange={(reason) => change({ reason })}
        />
      </Field>
      <SheetFoot>
        <MainButton id="close-confirm" busy={busy} onTap={() => send(onConfirm)}>
          关这一天
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** A day on which something cannot be booked, and why. */
export function CloseSheet({ kept: { sheet, close, busy } }: { readonly kept: Keeping }) {
  const { writing, turn, isOpen, hide } = sheet
  const { kind, row } = writing
  if (row === null) return null
  return (
    <Sheet title={`${row.name}关一天`} open={isOpen && kind === 'close'} onClose={hide}>
      <Form key={turn} busy={busy} onConfirm={({ day, reason }) => void close(row, day, reason)} />
    </Sheet>
  )
}
