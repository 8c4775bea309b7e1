import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AskOf } from '../../contract/action'
import { projects } from '../../contract/projects'
import type { AreaCode } from '../../contract/ids'
import type { FreeTime } from '../../contract/vocabulary/free-time'
import { skill, type Skill } from '../../contract/vocabulary/skill'
import type { SupplyKind } from '../../contract/vocabulary/supply-kind'
import { serverNow } from '../cloud/clock'
import { Chips } from '../components/chips'
import { DateField } from '../components/clock-field'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { TextLink } from '../components/text-link'
import { WordsBox } from '../components/text-sheet'
import { calendarDay } from '../time/words'
import { Field, LineField } from '../told/field'
import { GridChoice } from '../told/grid-choice'
import { readBy, useSheetDraft } from '../told/use-sheet-draft'
import { KindField, TimesField, skillChips, type SheetFormProps } from './fields'

export type DemandAsk = AskOf<typeof projects.askDemand>

interface Grid {
  readonly code: AreaCode
  readonly name: string
}

interface Draft {
  readonly kind: SupplyKind | null
  readonly title: string
  readonly about: string
  readonly skill: Skill | null
  readonly times: readonly FreeTime[]
  readonly wantedBy: string
  readonly grid: Grid | null
}

const begun: Draft = { kind: null, title: '', about: '', skill: null, times: [], wantedBy: '', grid: null }

const read = ({ kind, wantedBy, grid: _grid, ...draft }: Draft, clientKey: string) =>
  readBy(projects.askDemand.input, {
    ...{ ...draft, clientKey, kind: kind ?? undefined, wantedBy: wantedBy === '' ? null : wantedBy },
  })

interface GridFieldProps {
  readonly community: AreaCode
  readonly chosen: Grid | null
  readonly onChoose: (grid: Grid | null) => void
}

/** Of which grid of the community it is. */
function GridField({ community, chosen, onChoose }: GridFieldProps) {
  const [picking, pick] = useState(false)
  const take = (grid: Grid | null) => {
    pick(false)
    onChoose(grid)
  }
  return (
    <Field label="哪个网格的需求（可不选）">
      {picking ? (
        <GridChoice community={community} onChoose={take} />
      ) : (
        <TextLink id="demand-grid" onTap={() => pick(true)}>
          {chosen?.name ?? '全社区，点这里选网格'}
        </TextLink>
      )}
    </Field>
  )
}

interface FormProps extends Omit<SheetFormProps<DemandAsk>, 'onConfirm'> {
  /** Of whose grids one may be named; absent: the server knows where who asks lives. */
  readonly community?: AreaCode | undefined
  readonly onConfirm: (ask: DemandAsk, grid: AreaCode | null) => void
}

function Form({ confirm, busy, community, onConfirm }: FormProps) {
  const { draft, change, faults, send } = useSheetDraft(begun, read)
  return (
    <View>
      <LineField
        {...{ id: 'demand-title', label: '需要什么', placeholder: '比如：老人家里修水管', most: 30 }}
        {...{ value: draft.title, fault: faults.title, onChange: (title) => change({ title }) }}
      />
      <KindField chosen={draft.kind} fault={faults.kind} onChoose={(kind) => change({ kind })} />
      {community !== undefined && (
        <GridField community={community} chosen={draft.grid} onChoose={(grid) => change({ grid })} />
      )}
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
        <MainButton
          id="demand-confirm"
          busy={busy}
          onTap={() => send((ask) => onConfirm(ask, draft.grid?.code ?? null))}
        >
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

interface DemandSheetProps extends FormProps {
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
