import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../contract/api'
import type { AskOf } from '../../contract/action'
import { mostHands } from '../../contract/serving'
import { serviceClass, serviceClassLabels, type ServiceClass } from '../../contract/vocabulary/service-class'
import { newClientKey } from '../state/client-key'
import { Chips } from '../components/chips'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import { Fault } from './fault'
import './service-post-sheet.scss'

export type ServicePostAsk = AskOf<typeof api.serving.propose>

const begun = { title: '', class: null as ServiceClass | null, when: '', hands: '', about: '' }
type Draft = typeof begun

const figure = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

/** What is to be sent, and what is wrong with it, in the contract's words at the field that they are about. */
const read = ({ class: chosen, hands, ...words }: Draft, clientKey: string) => {
  const ask = { ...words, class: chosen ?? undefined, hands: figure(hands), clientKey }
  const { success, data, error } = api.serving.propose.input.safeParse(ask)
  const issues = (error?.issues ?? []).map(({ path, message }) => [String(path[0]), message] as const)
  const faults: Readonly<Partial<Record<string, string>>> = Object.fromEntries(issues)
  return { ask: success ? data : null, faults: faults.class === undefined ? faults : { ...faults, class: '请选类别' } }
}

interface FieldProps {
  readonly form: ReturnType<typeof useDraft>
  readonly of: 'title' | 'when' | 'hands'
  readonly label: string
  readonly placeholder: string
  readonly type?: 'text' | 'number'
  /** Characters. */
  readonly most: number
}

const useDraft = () => {
  const [draft, setDraft] = useState<Draft>(begun)
  const [clientKey] = useState(newClientKey)
  const [tried, setTried] = useState(false)
  const { ask, faults } = read(draft, clientKey)
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }))
  return { draft, change, ask, faults: tried ? faults : {}, setTried }
}

function Field({ form: { draft, faults, change }, of, label, placeholder, type = 'text', most }: FieldProps) {
  return (
    <View className="service-post-field">
      <View className="told-label">{label}</View>
      <Input
        id={`post-${of}`}
        className="service-post-input"
        type={type}
        value={draft[of]}
        maxlength={most}
        placeholder={placeholder}
        placeholderClass="service-post-placeholder"
        onInput={(event) => change({ [of]: event.detail.value })}
      />
      <Fault words={faults[of]} />
    </View>
  )
}

const classes = serviceClass.options.map((value) => ({ value, label: serviceClassLabels[value] }))

export interface ServicePostSheetProps {
  readonly title: string
  readonly open: boolean
  /** What the button says. */
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: (ask: ServicePostAsk) => void
  readonly onClose: () => void
}

function Form({ confirm, busy, onConfirm }: ServicePostSheetProps) {
  const form = useDraft()
  const { draft, change, ask, faults, setTried } = form
  return (
    <View>
      <Field form={form} of="title" label="岗位名称" placeholder="比如：楼道消防巡查" most={30} />
      <View className="service-post-field">
        <View className="told-label">类别</View>
        <Chips
          chips={classes}
          chosen={draft.class}
          onChoose={(value) => change({ class: serviceClass.parse(value) })}
        />
        <Fault words={faults.class} />
      </View>
      <Field form={form} of="when" label="服务时间" placeholder="比如：每周六上午" most={30} />
      <Field form={form} of="hands" label="需要几人" placeholder={`1 到 ${mostHands} 人`} type="number" most={2} />
      <View className="service-post-field">
        <View className="told-label">说明（可不填）</View>
        <WordsBox
          id="post-about"
          value={draft.about}
          placeholder="做什么、带什么、找谁"
          most={200}
          onChange={(about) => change({ about })}
        />
        <Fault words={faults.about} />
      </View>
      <SheetFoot>
        <MainButton
          id="post-confirm"
          busy={busy}
          onTap={() => {
            setTried(true)
            if (ask !== null) onConfirm(ask)
          }}
        >
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

/** Asks for a service post: what, when, for how many. */
export function ServicePostSheet(props: ServicePostSheetProps) {
  return (
    <Sheet title={props.title} open={props.open} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  )
}
