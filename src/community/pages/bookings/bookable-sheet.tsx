import { View } from '@tarojs/components'
import { mostPlacesPerSlot, slotLengths, type KeptBookable } from '../../../../contract/bookings'
import { neighbourhood } from '../../../../contract/neighbourhood'
import { bookableKind, bookableKindLabels, type BookableKind } from '../../../../contract/vocabulary/bookable-kind'
import { minutesWords } from '../../../components/activity-words'
import { week } from '../../../components/booking-words'
import { Chips } from '../../../components/chips'
import { ClockField } from '../../../components/clock-field'
import { MainButton } from '../../../components/main-button'
import { ManyChips } from '../../../components/many-chips'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { Switch } from '../../../components/switch'
import { Fault } from '../../../told/fault'
import { Field, LineField } from '../../../told/field'
import { readBy, useSheetDraft } from '../../../told/use-sheet-draft'
import type { BookableAsk, Keeping } from './use-keeping'

interface Draft {
  readonly kind: BookableKind
  readonly name: string
  readonly place: string
  readonly provider: string
  /** As typed. */
  readonly places: string
  readonly weekdays: readonly string[]
  readonly from: string
  readonly until: string
  readonly slot: string
  readonly note: string
  readonly isOn: boolean
}

const blank: Draft = {
  ...{ kind: 'room', name: '', place: '', provider: '社区', places: '', weekdays: ['1', '2', '3', '4', '5'] },
  ...{ from: '09:00', until: '17:00', slot: '60', note: '', isOn: true },
}

const begunWith = ({ kind, name, place, provider, from, until, note, isOn, ...row }: KeptBookable): Draft => ({
  ...{ kind, name, place, provider, from, until, note, isOn },
  ...{ places: String(row.places), weekdays: row.weekdays.map(String), slot: String(row.slot) },
})

const figure = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

const read = (draft: Draft, clientKey: string) =>
  readBy(neighbourhood.addBookable.input, {
    ...{ ...draft, clientKey, slot: Number(draft.slot) },
    // A room is for one party at a time.
    places: draft.kind === 'room' ? 1 : figure(draft.places),
    weekdays: draft.weekdays.map(Number).toSorted((one, other) => one - other),
  })

type Form = ReturnType<typeof useSheetDraft<Draft, BookableAsk>>

const kinds = bookableKind.options.map((value) => ({ value, label: bookableKindLabels[value] }))
const days = week.map(({ day, label }) => ({ value: String(day), label }))
const lengths = slotLengths.map((minutes) => ({ value: String(minutes), label: minutesWords(minutes) }))

function What({ form: { draft, change, faults } }: { readonly form: Form }) {
  const line = (of: 'name' | 'place' | 'provider' | 'places' | 'note') => ({
    ...{ id: `bookable-${of}`, value: draft[of], fault: faults[of] },
    onChange: (value: string) => change({ [of]: value }),
  })
  return (
    <>
      <Field label="场地还是服务">
        <Chips chips={kinds} chosen={draft.kind} onChoose={(value) => change({ kind: bookableKind.parse(value) })} />
      </Field>
      <LineField {...line('name')} label="名称" placeholder="比如：调解室、健康体检" most={20} />
      <LineField {...line('place')} label="在哪里" placeholder="比如：党群服务中心 2 楼" most={40} />
      <LineField {...line('provider')} label="由谁提供" placeholder="社区，或社会组织、单位的名称" most={30} />
      {draft.kind === 'service' && (
        <LineField
          {...line('places')}
          {...{ label: '每次几人', placeholder: `1 到 ${mostPlacesPerSlot} 人`, type: 'number', most: 2 }}
        />
      )}
      <LineField {...line('note')} label="要带什么（可不填）" placeholder="比如：带身份证" most={100} />
    </>
  )
}

function When({ form: { draft, change, faults } }: { readonly form: Form }) {
  return (
    <>
      <Field label="每周哪几天" fault={faults.weekdays}>
        <ManyChips name="weekday" chips={days} chosen={draft.weekdays} onChange={(weekdays) => change({ weekdays })} />
      </Field>
      <Field label="几点到几点">
        <View className="bookable-times">
          <ClockField id="bookable-from" label="从" value={draft.from} onChange={(from) => change({ from })} />
          <ClockField id="bookable-until" label="到" value={draft.until} onChange={(until) => change({ until })} />
        </View>
        <Fault words={faults.until} />
      </Field>
      <Field label="每次多久" fault={faults.slot}>
        <Chips chips={lengths} chosen={draft.slot} onChoose={(slot) => change({ slot })} />
      </Field>
    </>
  )
}

interface ContentProps {
  readonly begun: Draft
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: (ask: BookableAsk) => void
}

function Content({ begun, confirm, busy, onConfirm }: ContentProps) {
  const form = useSheetDraft(begun, read)
  const { draft, change, send } = form
  return (
    <View>
      <What form={form} />
      <When form={form} />
      <Field label={draft.isOn ? '居民可以预约' : '已停用：不能再约，已经约的不变'}>
        <Switch className="bookable-on" checked={draft.isOn} onChange={(isOn) => change({ isOn })} />
      </Field>
      <View className="told-hint">都不收费</View>
      <SheetFoot>
        <MainButton id="bookable-confirm" busy={busy} onTap={() => send(onConfirm)}>
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** Something that can be booked, written for the first time or changed. What is booked already stays as it is. */
export function BookableSheet({ kept: { sheet, add, change, busy } }: { readonly kept: Keeping }) {
  const { writing, turn, isOpen, hide } = sheet
  const { kind, row } = writing
  return (
    <Sheet title={row === null ? '添加可预约项目' : '修改项目'} open={isOpen && kind === 'facts'} onClose={hide}>
      <Content
        key={turn}
        begun={row === null ? blank : begunWith(row)}
        confirm={row === null ? '添加' : '改好了'}
        busy={busy}
        onConfirm={(ask) => void (row === null ? add(ask) : change(row, ask))}
      />
    </Sheet>
  )
}
