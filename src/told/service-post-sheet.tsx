import { View } from '@tarojs/components'
import { api } from '../../contract/api'
import type { AskOf } from '../../contract/action'
import { mostHands } from '../../contract/serving'
import { serviceClass, serviceClassLabels, type ServiceClass } from '../../contract/vocabulary/service-class'
import { Chips } from '../components/chips'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import { Field, LineField } from './field'
import { readBy, useSheetDraft, type Read } from './use-sheet-draft'

export type ServicePostAsk = AskOf<typeof api.serving.propose>

const begun = { title: '', class: null as ServiceClass | null, when: '', hands: '', about: '' }
type Draft = typeof begun

const figure = (typed: string): number | undefined => (typed.trim() === '' ? undefined : Number(typed))

const read = ({ class: chosen, hands, ...words }: Draft, clientKey: string): Read<ServicePostAsk> => {
  const facts = { ...words, class: chosen ?? undefined, hands: figure(hands), clientKey }
  const { ask, faults } = readBy(api.serving.propose.input, facts)
  return { ask, faults: faults.class === undefined ? faults : { ...faults, class: '请选类别' } }
}

const classes = serviceClass.options.map((value) => ({ value, label: serviceClassLabels[value] }))

export interface ServicePostSheetProps {
  readonly title: string
  /** What is known of it already. */
  readonly begin?: Partial<Pick<Draft, 'title' | 'about'>>
  readonly open: boolean
  /** What the button says. */
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: (ask: ServicePostAsk) => void
  readonly onClose: () => void
}

function Form({ confirm, begin, busy, onConfirm }: ServicePostSheetProps) {
  const { draft, change, faults, send } = useSheetDraft({ ...begun, ...begin }, read)
  const line = (of: 'title' | 'when' | 'hands') => ({
    ...{ id: `post-${of}`, value: draft[of], fault: faults[of] },
    onChange: (value: string) => change({ [of]: value }),
  })
  return (
    <View>
      <LineField {...line('title')} label="岗位名称" placeholder="比如：楼道消防巡查" most={30} />
      <Field label="类别" fault={faults.class}>
        <Chips
          chips={classes}
          chosen={draft.class}
          onChoose={(value) => change({ class: serviceClass.parse(value) })}
        />
      </Field>
      <LineField {...line('when')} label="服务时间" placeholder="比如：每周六上午" most={30} />
      <LineField {...line('hands')} label="需要几人" placeholder={`1 到 ${mostHands} 人`} type="number" most={2} />
      <Field label="说明（可不填）" fault={faults.about}>
        <WordsBox
          id="post-about"
          value={draft.about}
          placeholder="做什么、带什么、找谁"
          most={200}
          onChange={(about) => change({ about })}
        />
      </Field>
      <SheetFoot>
        <MainButton id="post-confirm" busy={busy} onTap={() => send(onConfirm)}>
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
