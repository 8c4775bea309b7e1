import { View } from '@tarojs/components'
import { useState } from 'react'
import { areaCode, type AreaCode } from '../../../../contract/ids'
import { AboutOne } from '../../../components/about-one'
import { ButtonBar } from '../../../components/button-bar'
import { Card } from '../../../components/card'
import { DateField } from '../../../components/clock-field'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { TextLink } from '../../../components/text-link'
import { Fault } from '../../../told/fault'
import { Field, LineField } from '../../../told/field'
import '../../../told/meeting.scss'
import { lists } from '../../routes'
import { UnitSheet } from './unit-sheet'
import { usePartTimeMember, type MemberForm } from './use-part-time-member'

interface FormProps {
  readonly form: MemberForm
}

/** One that has reported in: its contact person hears of everything. */
function Unit({ form: { body, draft, chooseUnit } }: FormProps) {
  const [open, setOpen] = useState(false)
  return (
    <Field label="报到单位">
      <TextLink id="pick-unit" onTap={() => setOpen(true)}>
        从报到单位里选 ›
      </TextLink>
      {draft.unit !== null && <View className="told-hint">已选报到单位，单位联系人会收到通知</View>}
      <UnitSheet
        {...{ body, open }}
        onChoose={(unit) => {
          setOpen(false)
          chooseUnit(unit)
        }}
        onClose={() => setOpen(false)}
      />
    </Field>
  )
}

function Facts({ form }: FormProps) {
  const { draft, faults, change } = form
  return (
    <Card title="兼职委员">
      <LineField
        id="member-name"
        label="姓名"
        value={draft.name}
        placeholder="委员姓名"
        most={20}
        fault={faults.name}
        onChange={(name) => change({ name })}
      />
      <Unit form={form} />
      <LineField
        id="member-unit"
        label="单位名称"
        value={draft.unitName}
        placeholder="单位或部门名称"
        most={40}
        fault={faults.unitName}
        onChange={(unitName) => change({ unitName, unit: null })}
      />
      <LineField
        id="member-duty"
        label="分工"
        value={draft.duty}
        placeholder="比如：联系共建活动"
        most={40}
        fault={faults.duty}
        onChange={(duty) => change({ duty })}
      />
    </Card>
  )
}

function Term({ form: { draft, faults, change } }: FormProps) {
  return (
    <Card title="任期">
      <DateField id="member-from" label="从" value={draft.from} onChange={(from) => change({ from })} />
      <Fault words={faults.from} />
      <DateField id="member-to" label="到" start={draft.from} value={draft.to} onChange={(to) => change({ to })} />
      <Fault words={faults.to} />
    </Card>
  )
}

function Register({ body }: { readonly body: AreaCode }) {
  const form = usePartTimeMember(body)
  const bar = (
    <ButtonBar>
      <MainButton id="save-member" busy={form.busy} onTap={() => void form.submit()}>
        登记
      </MainButton>
    </ButtonBar>
  )
  return (
    <PageFrame bar={bar}>
      <Facts form={form} />
      <Term form={form} />
    </PageFrame>
  )
}

/** Puts somebody on the roster of a body. */
export default function PartTimeMemberPage() {
  return (
    <StaffOnly workplace="community">
      <AboutOne what="个组织" list={lists.body} shape={areaCode} param="body">
        {(body) => <Register body={body} />}
      </AboutOne>
    </StaffOnly>
  )
}
