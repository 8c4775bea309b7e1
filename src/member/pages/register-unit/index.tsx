import { View } from '@tarojs/components'
import { takesSeat } from '../../../../contract/takes-seat'
import { unitKind, unitKindLabels, type UnitKind } from '../../../../contract/vocabulary/unit-kind'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { PageFrame } from '../../../components/page-frame'
import { WordsBox } from '../../../components/text-sheet'
import { DraftBar } from '../../../told/draft-bar'
import { Fault } from '../../../told/fault'
import { Restored } from '../../../told/restored'
import { backToUnits } from '../../routes'
import { CommunityCard } from './community-card'
import { Field } from './field'
import './index.scss'
import { Namesakes } from './namesakes'
import { Registered } from './registered'
import { useRegisterUnit, type RegisterUnit } from './use-register-unit'

interface FormProps {
  readonly form: RegisterUnit
}

/** Which kind it is, what that means, and what its name is called. */
const kinds: Readonly<Record<UnitKind, { readonly hint: string; readonly name: string }>> = {
  unit: { hint: '占社区的报到名额，名额满了可以排队', name: '单位党组织全称' },
  socialOrganisation: { hint: '不占报到名额。社区确认后，可以登记资源、领办共建项目', name: '社会组织全称' },
  propertyCompany: { hint: '不占报到名额。社区确认后，可以登记资源、领办共建项目', name: '物业企业全称' },
}

function KindCard({ form: { draft, change } }: FormProps) {
  return (
    <Card title="谁来报到">
      <Chips
        chips={unitKind.options.map((value) => ({ value, label: unitKindLabels[value] }))}
        chosen={draft.kind}
        onChoose={(value) => change({ kind: unitKind.parse(value) })}
      />
      <View className="told-hint">{kinds[draft.kind].hint}</View>
    </Card>
  )
}

function UnitFields({ form }: FormProps) {
  const { draft, faults, change } = form
  return (
    <Card title={unitKindLabels[draft.kind]}>
      <Field form={form} of="name" label={kinds[draft.kind].name} placeholder="和公章上的一样" most={40} />
      <Namesakes name={draft.name} />
      <Field form={form} of="address" label="地址" placeholder="路名、门牌号" most={60} />
      {takesSeat[draft.kind] && (
        <Field form={form} of="members" label="在职党员人数" placeholder="多少人" type="number" most={5} />
      )}
      <View className="unit-field">
        <View className="told-label">能提供什么（可不填）</View>
        <WordsBox
          id="unit-resources"
          value={draft.resources}
          placeholder="比如：会议室一间、医生两名、周末能来十个人"
          most={200}
          onChange={(resources) => change({ resources })}
        />
        <Fault words={faults.resources} />
      </View>
    </Card>
  )
}

function ContactFields({ form }: FormProps) {
  return (
    <Card title="联系人">
      <Field form={form} of="contactName" label="怎么称呼" placeholder="社区找您时用" most={20} />
      <Field form={form} of="phone" label="联系电话" placeholder="手机号，或带区号的座机" most={20} />
      <View className="told-hint">社区写明原因后才看得到号码，谁看过都有记录</View>
    </Card>
  )
}

/** A unit, a social organisation or a property company reports in: what it is, who speaks for it, and which community it asks. */
export default function RegisterUnitPage() {
  const form = useRegisterUnit()
  if (form.registered !== null) {
    return (
      <PageFrame>
        <Registered unit={form.registered} onAnother={form.another} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      bar={
        <DraftBar
          confirm="登记并申请报到"
          busy={form.busy}
          onSubmit={() => void form.tapSubmit()}
          onLeave={backToUnits}
        />
      }
    >
      {form.restored && <Restored onAnew={form.startAnew} />}
      <KindCard form={form} />
      <CommunityCard form={form} />
      <UnitFields form={form} />
      <ContactFields form={form} />
    </PageFrame>
  )
}
