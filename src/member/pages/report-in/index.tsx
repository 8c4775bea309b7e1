import { pageScrollTo, setNavigationBarTitle, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { members } from '../../../../contract/members'
import type { MemberView } from '../../../../contract/members'
import { call } from '../../../cloud/call'
import { ButtonBar } from '../../../components/button-bar'
import { MainButton } from '../../../components/main-button'
import { PageFrame } from '../../../components/page-frame'
import { NothingYet, QueryView } from '../../../components/query-view'
import { sceneIn } from '../../../device/scan'
import { toast } from '../../../device/dialog'
import { useQuery } from '../../../hooks/use-query'
import { Restored } from '../../../told/restored'
import { backToHome, type FormPurpose } from '../../routes'
import { GiftsCard } from './gifts-card'
import './index.scss'
import { ResidenceCard } from './residence-card'
import { Sent } from './sent'
import { UnitCard } from './unit-card'
import { useForm, type FormOptions } from './use-form'
import { WhoCard } from './who-card'

const purposeOf = (given: string | undefined): FormPurpose =>
  given === 'facts' || given === 'transfer' ? given : 'reportIn'

const titles: Readonly<Record<FormPurpose, string>> = {
  reportIn: '我要报到',
  facts: '修改资料',
  transfer: '转社区',
}

const confirms: Readonly<Record<FormPurpose, string>> = {
  reportIn: '申请报到',
  facts: '保存',
  transfer: '转到这里',
}

function TheForm({ poster, ...options }: FormOptions & { readonly poster: string | null }) {
  const form = useForm(options)
  const { purpose } = options
  return (
    <PageFrame
      bar={
        <ButtonBar>
          <MainButton id="submit" busy={form.busy} onTap={() => void form.submit()}>
            {confirms[purpose]}
          </MainButton>
        </ButtonBar>
      }
    >
      {form.restored && <Restored onAnew={form.startAnew} />}
      {purpose !== 'facts' && <ResidenceCard form={form} poster={poster} />}
      {purpose !== 'transfer' && (
        <>
          <WhoCard form={form} />
          <UnitCard form={form} />
          <GiftsCard form={form} />
        </>
      )}
    </PageFrame>
  )
}

/** Why the form is not for him now; null: it is. */
const otherwise = (purpose: FormPurpose, member: MemberView | null): string | null => {
  const isAway = member === null || member.state === 'away'
  if (purpose !== 'reportIn') return isAway ? '您还没有在社区报到，报到以后再来这里。' : null
  if (isAway) return null
  return member.state === 'asked' ? '您已经申请报到，请等社区确认。' : '您已经报到。要换社区，请用“转社区”。'
}

/** An in-service party member reports in to the community where he lives; later the same form changes what he said. */
export default function ReportInPage() {
  const { for: wanted, scene, community } = useRouter().params
  const purpose = purposeOf(wanted)
  // A poster's mini program code brings a scene, a link of the community's says which one it is.
  const poster = sceneIn(scene ?? community)
  const query = useQuery(() => call(members.mine, {}))
  const [sent, setSent] = useState<MemberView | null>(null)
  useEffect(() => {
    setNavigationBarTitle({ title: titles[purpose] }).catch(() => undefined)
  }, [purpose])
  useEffect(() => {
    // What stands in the place of a long form begins at its top.
    if (sent !== null) pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
  }, [sent])
  const done = (member: MemberView) => {
    if (purpose !== 'facts') return setSent(member)
    toast('已保存')
    backToHome()
  }
  if (sent !== null) {
    return (
      <PageFrame>
        <Sent member={sent} />
      </PageFrame>
    )
  }
  const why = query.data === null ? null : otherwise(purpose, query.data.member)
  if (query.data !== null && why === null) {
    const { member } = query.data
    return <TheForm {...{ purpose, member, poster }} onSent={done} onRefused={() => void query.reload()} />
  }
  return (
    <PageFrame>
      <QueryView query={query}>
        {() => <NothingYet text={why ?? ''} action="看我的报到" onTap={backToHome} />}
      </QueryView>
    </PageFrame>
  )
}
