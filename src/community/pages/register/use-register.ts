import { requests } from '../../../../contract/requests'
import type { CategoryView } from '../../../../contract/categories'
import type { RequestView } from '../../../../contract/requests'
import { phoneRefusal, type PhoneRefusal, type Result } from '../../../cloud/result'
import { submit } from '../../../cloud/submit'
import { registerStore, type RegisterDraft } from '../../../device/register-draft'
import { useStore } from '../../../hooks/use-store'
import { faultsOf, missing, type Faults } from '../../../told/faults'
import { useCategory } from '../../../told/use-category'
import { useTelling } from '../../../told/use-telling'

export type RegisterFaults = Faults & { readonly caller?: string }

const missingOf = (draft: RegisterDraft, category: CategoryView | null): RegisterFaults => ({
  ...(draft.caller.trim() === '' && { caller: '请写下怎么称呼来电人' }),
  ...missing(draft, category),
})

const allFaultsOf = (refusal: PhoneRefusal): RegisterFaults => ({
  ...faultsOf(refusal),
  ...(refusal.fields?.caller !== undefined && { caller: refusal.fields.caller }),
})

const send = async (draft: RegisterDraft, category: CategoryView): Promise<Result<RequestView>> => {
  const { key, text, caller, phone, place, photos } = draft
  if (place === null) return phoneRefusal('offline')
  return submit(requests.register, {
    key,
    title: text.trim().slice(0, 20),
    input: {
      clientKey: key,
      text: text.trim(),
      caller: caller.trim(),
      phone: phone.trim(),
      category: category.code,
      place: place.input,
    },
    photos,
  })
}

export const useRegister = () =>
  useTelling({
    ...{ store: registerStore, sent: 'registered', category: useCategory(useStore(registerStore)), send },
    ...{ missing: missingOf, faultsOf: allFaultsOf },
  })

export type Register = ReturnType<typeof useRegister>
