import { View } from '@tarojs/components'
import type { AskOf } from '../../contract/action'
import { api } from '../../contract/api'
import type { FreeTime } from '../../contract/vocabulary/free-time'
import { skill, type Skill } from '../../contract/vocabulary/skill'
import type { SupplyKind } from '../../contract/vocabulary/supply-kind'
import { serverNow } from '../cloud/clock'
import { Chips } from '../components/chips'
import { DateField } from '../components/clock-field'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { WordsBox } from '../components/text-sheet'
import { calendarDay } from '../time/words'
import { Field, LineField } from '../told/field'
import { readBy, useSheetDraft } from '../told/use-sheet-draft'
import { KindField, TimesField, skillChips, type SheetFormProps } from './fields'

export type DemandAsk = AskOf<typeof api.projects.askDemand>

interface Draft {
  readonly kind: SupplyKind | null
  readonly title: string
  readonly about: string
  readonly skill: Skill | null
  readonly times: readonly FreeTime[]
  readonly wantedBy: string
}

const begun: Draft = { kind: null, title: '', about: '', skill: null, times: [], wantedBy: '' }

const read = ({ kind, wantedBy, ...draft }: Draft, clientKey: string) =>
  readBy(api.projects.askDemand.input, {
    ...{ ...draft, clientKey, kind: kind ?? undefined, wantedBy: wantedBy === '' ? null : wantedBy },
  })

function Form({ confirm, busy, onConfirm }: SheetFormProps<DemandAsk>) {
  const { draft, change, faults, send } = useSheetDraft(begun, read)
  return (
    <View>
      <LineField
        {...{ id: 'demand-title', label: '需要什么', placeholder: '比如：老人家里修水管', most: 30 }}
        {...{ value: draft.title, fault: faults.title, onChange: (title) => change({ title }) }}
      />
      <KindField chosen={draft.kind} fault={faults.kind} onChoose={(kind) => change({ kind })} />
      <Field label="需要的特长（可不选）">
        <Chips
          chips={skillChips}
          chosen={draft.skill}
          onChoose={(value) => change({ skill: value === draft.skill ? null : skill.parse(value) })}
        />
      </Field>
      <TimesField label="什么时候合适（不选就是都行）" chosen={draft.times} onChange={(times) => change({ times })} />
      <Field label="最晚哪天（可不选）">
        <DateField
          id="wanted-by"
          label="最晚"
          value={draft.wantedBy}
          start={calendarDay(serverNow())}
          onChange={(wantedBy) => change({ wantedBy })}
        />
      </Field>
      <Field label="说明（可不填）" fault={faults.about}>
        <WordsBox
          {...{ id: 'demand-about', value: draft.about, most: 200 }}
          placeholder="多少人需要、现在什么情况，请不要写电话和门牌"
          onChange={(about) => change({ about })}
        />
      </Field>
      <SheetFoot>
        <MainButton id="demand-confirm" busy={busy} onTap={() => send(onConfirm)}>
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

interface DemandSheetProps extends SheetFormProps<DemandAsk> {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
}

/** Asks what is needed, by when. */
export function DemandSheet(props: DemandSheetProps) {
  return (
    <Sheet title={props.title} open={props.open} onClose={props.onClose}>
      <Form {...props} />
    </Sheet>
  )
}
