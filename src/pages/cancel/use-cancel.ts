import { people } from '../../../contract/people'
import { call } from '../../cloud/call'
import type { Result } from '../../cloud/result'
import { refreshMe } from '../../cloud/session'
import { confirm, toast } from '../../device/dialog'
import { forgetPersonal } from '../../device/kept'
import { outbox, takeBack } from '../../device/outbox'
import { useAction } from '../../hooks/use-action'
import { openTab } from '../../routes'

type Cancelled = { readonly forgotten: true } | null

/** What lies on this phone is his too. */
const forgetHere = (): void => {
  outbox.get().forEach(({ key }) => takeBack(key))
  forgetPersonal()
}

export const useCancel = () => {
  const cancel = async (): Promise<Result<Cancelled>> => {
    if (!(await confirm('注销后不能恢复，确定要注销吗', '注销'))) return { ok: true, data: null }
    return call(people.cancelAccount, { confirm: '注销账号' })
  }
  const [run, busy] = useAction(cancel, {
    done: (cancelled) => {
      if (cancelled === null) return
      forgetHere()
      void refreshMe()
      toast('账号已注销')
      openTab('home')
    },
  })
  return { cancel: run, busy }
}
