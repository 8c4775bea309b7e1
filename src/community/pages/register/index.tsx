import { Input, View } from '@tarojs/components'
import { Card } from '../../../components/card'
import { PageFrame } from '../../../components/page-frame'
import { StaffOnly } from '../../../components/staff-only'
import { openPlace } from '../../../routes'
import { DraftBar } from '../../../told/draft-bar'
import { CategoryCard } from '../../../told/category-card'
import { Fault } from '../../../told/fault'
import { PlaceCard } from '../../../told/place-card'
import { Restored } from '../../../told/restored'
import { WordsCard } from '../../../told/words-card'
import { leave } from '../../routes'
import './index.scss'
import { Registered } from './registered'
import { useRegister, type Register } from './use-register'

function CallerCard({ register: { draft, faults, change } }: { readonly register: Register }) {
  return (
    <Card title="谁说的">
      <Input
        id="caller"
        className="register-caller"
        value={draft.caller}
        maxlength={20}
        placeholder="怎么称呼，比如：三号楼王女士"
        placeholderClass="register-placeholder"
        onInput={(event) => change({ caller: event.detail.value })}
      />
      <Fault words={faults.caller} />
      <Input
        id="caller-phone"
        className="register-caller"
        type="number"
        value={draft.phone}
        maxlength={12}
        placeholder="回电号码（可不填）"
        placeholderClass="register-placeholder"
        onInput={(event) => change({ phone: event.detail.value })}
      />
      <Fault words={faults.phone} />
      <View className="told-hint">只有经办的人看得到，不要写身份证号</View>
    </Card>
  )
}

function Form({ register }: { readonly register: Register }) {
  const { draft, faults, change } = register
  return (
    <>
      {register.restored && <Restored onAnew={register.startAnew} />}
      <CallerCard register={register} />
      <WordsCard
        id="register-text"
        text={draft.text}
        placeholder="照来电人说的写：什么事、多久了、有没有危险"
        photos={register.photos}
        addLabel="传照片"
        faults={faults}
        onChange={(text) => change({ text })}
      />
      <CategoryCard
        category={register.category}
        fault={faults.category}
        onChoose={({ code }) => change({ category: code })}
      />
      <PlaceCard
        place={draft.place?.view ?? null}
        locating={{ state: 'idle' }}
        fault={faults.place}
        onPick={() => openPlace('register')}
      />
    </>
  )
}

function RegisterForm() {
  const register = useRegister()
  return register.outcome === null ? (
    <PageFrame
      bar={<DraftBar confirm="登记" busy={register.busy} onSubmit={() => void register.tapSubmit()} onLeave={leave} />}
    >
      <Form register={register} />
    </PageFrame>
  ) : (
    <PageFrame>
      <Registered outcome={register.outcome} onAnother={register.another} />
    </PageFrame>
  )
}

/** A desk writes down what somebody says on the phone or at the counter. */
export default function RegisterPage() {
  return (
    <StaffOnly workplace="community">
      <RegisterForm />
    </StaffOnly>
  )
}
