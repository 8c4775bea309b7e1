import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ZodType } from 'zod'
import type { PhoneRefusal, Result } from '../../cloud/result'
import { toast } from '../../device/dialog'
import { useAction } from '../../hooks/use-action'
import { useQuery } from '../../hooks/use-query'
import { goBack } from '../../routes'
import { firstTrouble } from '../first-trouble'

/** What the server tells of a row that is being written. */
export interface Told<Content> {
  readonly number: string | null
  readonly row: { readonly active: boolean; readonly content: Content } | null
}

export interface Saving<Content> {
  readonly id: string
  readonly entered: Content
  readonly seen: Content | null
}

export interface Switching<Content> {
  readonly id: string
  readonly active: boolean
  readonly seen: Content
}

/** What may be asked of the server about one row of a list. */
export interface RowActions<Content, Shown extends Told<Content>> {
  readonly read: (id: string | null) => Promise<Result<Shown>>
  readonly save: (saving: Saving<Content>) => Promise<Result<Shown>>
  readonly turn: (switching: Switching<Content>) => Promise<Result<Shown>>
  /** What the server takes to save. */
  readonly taken: ZodType
  readonly blank: Content
  /** Leaves out what has come to mean nothing. */
  readonly whole?: (content: Content) => Content
}

/** Somebody else was faster: what there is now is shown, what was entered stays. */
const overtaken: readonly PhoneRefusal['code'][] = ['stale', 'numberTaken']

const nothing = { number: null, row: null }

/** What was entered here, laid over what the server has. */
const useDraft = <Content extends object, Shown extends Told<Content>>(
  { number: told, row }: Told<Content>,
  { blank, whole = (content) => content }: RowActions<Content, Shown>,
) => {
  const { id } = useRouter().params
  const [typed, setNumber] = useState<string | null>(null)
  const [changes, setChanges] = useState<Partial<Content>>({})
  const seen = row?.content ?? null
  const number = id ?? typed ?? told ?? ''
  const content = { ...(seen ?? blank), ...changes }
  return {
    isNew: id === undefined,
    row,
    number,
    setNumber,
    content,
    saving: { id: number, entered: whole(content), seen },
    // Field by field: two quick taps must not undo each other.
    change: (more: Partial<Content>) => setChanges((before) => ({ ...before, ...more })),
    isTouched: Object.keys(changes).length > 0,
  }
}

/** One row being written. */
export const useRowForm = <Content extends object, Shown extends Told<Content>>(
  actions: RowActions<Content, Shown>,
) => {
  const { id = null } = useRouter().params
  const query = useQuery(() => actions.read(id))
  const { saving, ...draft } = useDraft(query.data ?? nothing, actions)
  const [turned, setTurned] = useState(false)
  const trouble = firstTrouble(actions.taken, saving)
  const refused = ({ code }: PhoneRefusal) => {
    if (overtaken.includes(code)) void query.reload()
  }
  const [send, sending] = useAction(() => actions.save(saving), {
    done: () => {
      toast('已保存')
      goBack()
    },
    refused,
  })
  const [turn, turning] = useAction(
    (active: boolean, seen: Content) => actions.turn({ id: draft.number, active, seen }),
    {
      done: (after) => {
        query.put(after)
        setTurned(true)
      },
      refused,
    },
  )
  return {
    ...draft,
    query,
    save: () => (trouble === null ? void send() : toast(trouble)),
    turn,
    /** Whether it was switched here and now: then the way back is called so. */
    turned,
    busy: sending || turning,
  }
}

export type RowForm<Content extends object, Shown extends Told<Content> = Told<Content>> = ReturnType<
  typeof useRowForm<Content, Shown>
>
