import { useState } from 'react'
import type { RequestId } from '../../contract/ids'
import type { RequestView } from '../../contract/requests'
import type { PhoneRefusal, Result } from '../cloud/result'
import { forgetPhoto } from '../device/camera'
import { useAction } from '../hooks/use-action'
import type { Query } from '../hooks/use-query'
import { stepDraftOf } from './step-draft'
import type { Known, StepForm } from './step-form'

/** What a step has led to; null when the doer turned back. */
export type Taken = Promise<Result<RequestView | null>>

export interface StepsOptions<Name extends string> {
  readonly id: RequestId
  readonly query: Query<RequestView>
  readonly forms: Readonly<Record<Name, StepForm>>
  /** Told after a step; the page shows the new state already. */
  readonly taken?: (name: string, view: RequestView) => void
}

/** After these what was written stays open: it can be changed or sent again as it is. */
export const sentAgain: readonly PhoneRefusal['code'][] = ['riskyText', 'invalidInput', 'photoLost', 'offline', 'busy']

/** After these something else comes first, which the page shows; what was written is kept for later. */
const overtaken: readonly PhoneRefusal['code'][] = [
  ...(['queued', 'stale', 'wrongStatus', 'partDone'] as const),
  ...(['signFirst', 'contactFirst', 'arriveFirst'] as const),
]

/** Sends what was written; once it has arrived, or waits in the outbox, the draft is empty again. */
export const sendForm = async <View extends Known, After>(
  form: StepForm<View, After>,
  name: string,
  view: View,
): Promise<Result<After>> => {
  const store = stepDraftOf(view.id, name)
  const draft = store.get()
  const answer = await form.send(view, { ...draft, note: draft.note.trim() })
  if (answer.ok) draft.photos.forEach(({ path }) => forgetPhoto(path))
  if (answer.ok || answer.refusal.code === 'queued') store.clear()
  return answer
}

/** The steps a page takes with one request: by a tap, or through the sheet that asks for more. */
export const useSteps = <Name extends string>({ id, query, forms, taken }: StepsOptions<Name>) => {
  const [asking, ask] = useState<Name | null>(null)

  const refused = ({ code }: PhoneRefusal) => {
    // What was written stays open where it may be sent again.
    if (overtaken.includes(code)) ask(null)
    if (code !== 'queued') void query.reload()
  }
  const [run, busy] = useAction(
    async (name: string, work: (view: RequestView) => Taken) => {
      if (query.data === null) return { ok: true as const, data: null }
      const answer = await work(query.data)
      if (answer.ok && answer.data !== null) {
        ask(null)
        query.put(answer.data)
        taken?.(name, answer.data)
      }
      return answer
    },
    { refused },
  )
  return {
    asking,
    ask,
    busy,
    act: run,
    send: (name: Name) => run(name, (view) => sendForm(forms[name], name, view)),
    draftOf: (name: Name) => stepDraftOf(id, name),
  }
}
