import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import type { PostDetail, ShiftView, StaffView } from '../../../../contract/administration'
import type { PostId } from '../../../../contract/ids'
import { call } from '../../../cloud/call'
import { confirm, toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery, type Query } from '../../../hooks/use-query'
import { newClientKey } from '../../../state/client-key'

/** The questions that come up from below, one at a time. */
export type Asking = 'holder' | 'caretaker' | 'deputies' | 'shifts' | 'leave' | null

/** To whom a post goes: nobody, where somebody looks after its list. */
interface Handing {
  readonly to: StaffView | null
  readonly caretaker: StaffView | null
}

export interface LeaveDraft {
  /** ISO */
  readonly from: string
  readonly to: string
  readonly standIn: StaffView | null
}

/** The keys of a hand-over and of a leave live as long as their sheets, so that a second tap is the first one again. */
const useSteps = (post: PostId, query: Query<PostDetail>) => {
  const [asking, setAsking] = useState<Asking>(null)
  const [key, setKey] = useState(newClientKey)
  const ask = (what: Asking) => {
    setKey(newClientKey())
    setAsking(what)
  }
  const saying = (words: string) => ({
    done: (after: PostDetail) => {
      query.put(after)
      setAsking(null)
      toast(words)
    },
  })
  const [handOver, handing] = useAction(
    ({ to, caretaker }: Handing) =>
      call(administration.handOver, {
        ...{ post, clientKey: key },
        ...{ to: to?.person ?? null, caretaker: caretaker?.person ?? null },
      }),
    saying('已移交'),
  )
  const [setDeputies, deputising] = useAction(
    (deputies: readonly StaffView[]) =>
      call(administration.setDeputies, { post, deputies: deputies.map(({ person }) => person) }),
    saying('代班人已更新'),
  )
  const [setShifts, shifting] = useAction(
    (shifts: readonly ShiftView[]) => call(administration.setShifts, { post, shifts: [...shifts] }),
    saying('班次已更新'),
  )
  const [setLeave, leaving] = useAction(
    ({ from, to, standIn }: LeaveDraft) =>
      call(administration.setLeave, { post, id: key, from, to, standIn: standIn === null ? null : standIn.person }),
    saying('请假已登记'),
  )
  const [cancelLeave, cancelling] = useAction(
    (id: string) => call(administration.cancelLeave, { post, id }),
    saying('请假已取消'),
  )
  return {
    asking,
    ask,
    handOver,
    setDeputies,
    setShifts,
    setLeave,
    cancelLeave,
    busy: handing || deputising || shifting || leaving || cancelling,
  }
}

const along = (open: number): string => (open === 0 ? '' : `，${open} 件在办一并移交`)

const lookedAfter = (open: number, carers: readonly StaffView[]): string =>
  open === 0 || carers.length === 0 ? '' : `，${open} 件在办由${carers.map(({ name }) => name).join('、')}接着办`

/** One post with its people and hours, and what may be done to it. */
export const usePost = (post: PostId) => {
  const query = useQuery(() => call(administration.post, { post }))
  const steps = useSteps(post, query)
  return {
    query,
    ...steps,
    handOver: async ({ name, open }: PostDetail, to: StaffView) => {
      if (await confirm(`“${name}”移交给${to.name}${along(open)}。`, '移交'))
        await steps.handOver({ to, caretaker: null })
    },
    /** @param caretaker null: its deputies look after its list, or there is nothing to do */
    vacate: async ({ name, open, deputies }: PostDetail, caretaker: StaffView | null) => {
      const carers = caretaker === null ? deputies : [caretaker]
      const words = `“${name}”暂时空出来${lookedAfter(open, carers)}。`
      if (await confirm(words, '空出来')) await steps.handOver({ to: null, caretaker })
    },
    cancelLeave: async (id: string) => {
      if (await confirm('取消这次请假？已经开始的，到现在为止。', '取消请假', '不取消')) await steps.cancelLeave(id)
    },
  }
}

export type PostPageState = ReturnType<typeof usePost>
