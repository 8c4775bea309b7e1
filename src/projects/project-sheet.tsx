import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { projects, type PartnerFound } from '../../contract/projects'
import {
  jointConstruction,
  jointConstructionLabels,
  type JointConstruction,
} from '../../contract/vocabulary/joint-construction'
import { projectKind, projectKindLabels, type ProjectKind } from '../../contract/vocabulary/project-kind'
import { serverNow } from '../cloud/clock'
import { Chips } from '../components/chips'
import { DateField } from '../components/clock-field'
import { MainButton } from '../components/main-button'
import { Sheet, SheetFoot } from '../components/sheet'
import { calendarDay } from '../time/words'
import { Field, LineField } from '../told/field'
import { readBy, useSheetDraft } from '../told/use-sheet-draft'
import { Hint, type SheetFormProps } from './fields'
import { PartnerUnits, type Making } from './partner-units'

const facts = projects.match.input.omit({ demand: true, resource: true })
export type ProjectAsk = ReturnType<typeof facts.parse>

interface Draft {
  readonly kind: ProjectKind
  readonly joint: JointConstruction | null
  readonly owner: string
  readonly partners: string
  readonly partnerUnits: readonly PartnerFound[]
  readonly from: string
  readonly to: string
}

const begunWith = (owner: string): Draft => ({
  ...{ kind: 'publicService', joint: null, owner, partners: '', partnerUnits: [] },
  ...{ from: calendarDay(serverNow()), to: calendarDay(serverNow(), 30) },
})

const named = (typed: string): string[] =>
  typed
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const read = ({ partners, partnerUnits, ...draft }: Draft, clientKey: string) =>
  readBy(facts, {
    ...{ ...draft, clientKey, partners: named(partners), partnerUnits: partnerUnits.map(({ id }) => id) },
  })

const kinds = projectKind.options.map((value) => ({ value, label: projectKindLabels[value] }))
const joints = jointConstruction.options.map((value) => ({ value, label: jointConstructionLabels[value] }))

interface FormProps extends SheetFormProps<ProjectAsk> {
  /** What is done by whom, above the form. */
  readonly about: string
  /** Who answers for it, until somebody else is named. */
  readonly owner: string
  readonly making: Making
  /** What else is asked for. */
  readonly children?: ReactNode
}

type FormState = ReturnType<typeof useSheetDraft<Draft, ProjectAsk>>

function Days({ form: { draft, change } }: { readonly form: FormState }) {
  return (
    <Field label="起止日期">
      <DateField
        id="project-from"
        label="从"
        value={draft.from}
        onChange={(from) => change({ from, to: from > draft.to ? from : draft.to })}
      />
      <DateField id="project-to" label="到" value={draft.to} start={draft.from} onChange={(to) => change({ to })} />
    </Field>
  )
}

function Kinds({ form: { draft, change } }: { readonly form: FormState }) {
  return (
    <>
      <Field label="共建类型">
        <Chips chips={kinds} chosen={draft.kind} onChoose={(kind) => change({ kind: projectKind.parse(kind) })} />
      </Field>
      <Field label="五联共建（可不选）">
        <Chips
          chips={joints}
          chosen={draft.joint}
          onChoose={(value) => change({ joint: value === draft.joint ? null : jointConstruction.parse(value) })}
        />
      </Field>
    </>
  )
}

function Form({ about, owner, making, confirm, busy, onConfirm, children }: FormProps) {
  const form: FormState = useSheetDraft<Draft, ProjectAsk>(begunWith(owner), read)
  const { draft, change, faults, send } = form
  return (
    <View>
      <Hint>{about}</Hint>
      {children}
      <Kinds form={form} />
      <LineField
        {...{ id: 'project-owner', label: '由谁负责', placeholder: '单位、部门，或岗位和姓名', most: 40 }}
        {...{ value: draft.owner, fault: faults.owner, onChange: (name) => change({ owner: name }) }}
      />
      <PartnerUnits {...{ making, chosen: draft.partnerUnits, onChange: (partnerUnits) => change({ partnerUnits }) }} />
      <LineField
        {...{
          id: 'project-partners',
          label: '没报到的谁参与（可不填）',
          placeholder: '用顿号隔开，最多 5 家',
          most: 200,
        }}
        {...{ value: draft.partners, fault: faults.partners, onChange: (partners) => change({ partners }) }}
      />
      <Days form={form} />
      <SheetFoot>
        <MainButton id="project-confirm" busy={busy} onTap={() => send(onConfirm)}>
          {confirm}
        </MainButton>
      </SheetFoot>
    </View>
  )
}

interface ProjectSheetProps extends Omit<FormProps, 'making'> {
  readonly title: string
  /** For what it is made; null: the sheet is closed. */
  readonly making: Making | null
  readonly onClose: () => void
}

/** Asks what a project is: its kind, who answers for it, from when to when. */
export function ProjectSheet({ title, making, onClose, ...form }: ProjectSheetProps) {
  return (
    <Sheet title={title} open={making !== null} onClose={onClose}>
      {making !== null && <Form making={making} {...form} />}
    </Sheet>
  )
}
