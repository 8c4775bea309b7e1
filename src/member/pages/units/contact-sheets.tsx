import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { reporting } from '../../../../contract/reporting'
import type { UnitView } from '../../../../contract/reporting'
import { takesSeat } from '../../../../contract/takes-seat'
import { MainButton } from '../../../components/main-button'
import { Sheet, SheetFoot } from '../../../components/sheet'
import { WordsBox } from '../../../components/text-sheet'
import { Fault } from '../../../told/fault'
import type { Contact } from './use-contact'

interface FieldProps {
  readonly of: string
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly most: number
  readonly type?: 'text' | 'number'
  readonly onChange: (value: string) => void
}

function Field({ of, label, value, placeholder, most, type = 'text', onChange }: FieldProps) {
  return (
    <View className="unit-field">
      <View className="told-label">{label}</View>
      <Input
        id={`contact-${of}`}
        className="unit-input"
        type={type}
        value={value}
        placeholder={placeholder}
        maxlength={most}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  )
}

interface Named {
  readonly contactName: string
  readonly phone: string
}

interface PersonProps {
  readonly labels: Named
  readonly typed: Named
  readonly onChange: (next: Partial<Named>) => void
}

/** Who speaks for the unit, and how to reach him. */
function Person({ labels, typed, onChange }: PersonProps) {
  return (
    <>
      <Field
        of="contactName"
        placeholder="社区找您时用"
        label={labels.contactName}
        value={typed.contactName}
        most={20}
        onChange={(contactName) => onChange({ contactName })}
      />
      <Field
        of="phone"
        placeholder="手机号，或带区号的座机"
        label={labels.phone}
        value={typed.phone}
        most={20}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  )
}

function Facts({ unit, contact: { save, busy } }: { readonly unit: UnitView; readonly contact: Contact }) {
  const { id, version, kind, address, resources, contactName, phone } = unit
  const [typed, setTyped] = useState({ address, resources, contactName, phone, members: String(unit.members) })
  const [fault, setFault] = useState<string>()
  const change = (next: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...next }))
  const submit = () => {
    const read = reporting.saveFacts.input.safeParse({ ...typed, unit: id, version, members: Number(typed.members) })
    setFault(read.error?.issues[0]?.message)
    if (read.success) void save(read.data)
  }
  return (
    <>
      <Field
        of="address"
        placeholder="路名、门牌号"
        label="地址"
        value={typed.address}
        most={60}
        onChange={(text) => change({ address: text })}
      />
      {takesSeat[kind] && (
        <Field
          of="members"
          placeholder="多少人"
          label="在职党员人数"
          value={typed.members}
          most={5}
          type="number"
          onChange={(text) => change({ members: text })}
        />
      )}
      <View className="unit-field">
        <View className="told-label">能提供什么（可不填）</View>
        <WordsBox
          id="contact-resources"
          value={typed.resources}
          placeholder="比如：会议室一间、医生两名"
          most={200}
          onChange={(text) => change({ resources: text })}
        />
      </View>
      <Person labels={{ contactName: '联系人怎么称呼', phone: '联系电话' }} typed={typed} onChange={change} />
      <Fault words={fault} />
      <SheetFoot>
        <MainButton id="save-facts" busy={busy} onTap={submit}>
          保存
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** Everything but its name: to that the community has said yes. */
export function FactsSheet({ contact }: { readonly contact: Contact }) {
  const { saved, close } = contact
  return (
    <Sheet title="改单位资料" open={saved !== null} onClose={close}>
      {saved !== null && <Facts unit={saved} contact={contact} />}
    </Sheet>
  )
}

function TakeOver({ contact: { takeOver, busy } }: { readonly contact: Contact }) {
  const [typed, setTyped] = useState({ code: '', contactName: '', phone: '' })
  const [fault, setFault] = useState<string>()
  const change = (next: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...next }))
  const submit = () => {
    const read = reporting.takeOver.input.safeParse(typed)
    setFault(read.error?.issues[0]?.message)
    if (read.success) void takeOver(read.data)
  }
  return (
    <>
      <View className="unit-line">交接码由现在的联系人生成；他联系不上的，请单位到报到社区核实后由社区生成。</View>
      <Field
        of="code"
        placeholder="8 位字母和数字"
        label="交接码"
        value={typed.code}
        most={8}
        onChange={(text) => change({ code: text })}
      />
      <Person labels={{ contactName: '您怎么称呼', phone: '您的电话' }} typed={typed} onChange={change} />
      <Fault words={fault} />
      <SheetFoot>
        <MainButton id="take-over" busy={busy} onTap={submit}>
          接手
        </MainButton>
      </SheetFoot>
    </>
  )
}

/** Who has been given a code becomes the contact person. */
export function TakeOverSheet({ contact }: { readonly contact: Contact }) {
  return (
    <Sheet title="接手一个单位" open={contact.taking} onClose={contact.close}>
      <TakeOver contact={contact} />
    </Sheet>
  )
}
