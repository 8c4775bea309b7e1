import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { areas } from '../../../../contract/areas'
import { wishes } from '../../../../contract/wishes'
import type { AskOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import type { Me } from '../../../../contract/people'
import type { AskedWish } from '../../../../contract/wishes'
import { call } from '../../../cloud/call'
import { toast } from '../../../device/dialog'
import { wishStore, type WishDraft } from '../../../device/wish-draft'
import { useAction } from '../../../hooks/use-action'
import { useMe } from '../../../hooks/use-me'
import { useQuery } from '../../../hooks/use-query'
import { useStore } from '../../../hooks/use-store'

type Ask = AskOf<typeof wishes.ask>

/** The grids that somebody looks after. */
export const gridsOf = (me: Me | null): Me['posts'] =>
  me?.posts.filter(({ duty }) => duty === 'gridWorker' || duty === 'gridChief') ?? []

/** What the contract has no words of its own for. */
const said: Readonly<Partial<Record<string, string>>> = {
  kind: '请选帮什么忙',
  group: '请选是谁需要帮忙',
  place: '请选择地点',
}

const entered = ({ key, as, place, ...told }: WishDraft, isUrgent: boolean) => ({
  ...told,
  ...{ clientKey: key, asWorker: as === 'worker', isUrgent, place: place?.input },
  ...{ kind: told.kind ?? undefined, group: told.group ?? undefined },
})

const read = (draft: WishDraft, isUrgent: boolean) => {
  const { data, error } = wishes.ask.input.safeParse(entered(draft, isUrgent))
  const found = (error?.issues ?? []).map(({ path, message }) => {
    const field = String(path[0])
    return [field, said[field] ?? message] as const
  })
  const faults: Readonly<Partial<Record<string, string>>> = Object.fromEntries(found)
  return { ask: (data ?? null) as Ask | null, faults }
}

/** Where somebody begins who has said where he lives, or whose grid it is. */
const useBeginning = (area: AreaCode | undefined) => {
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current || area === undefined || wishStore.get().place !== null) return
    asked.current = true
    const input = { source: 'area' as const, area, detail: '' }
    void call(areas.locate, { place: input }).then((answer) => {
      // He may have picked another place in the meantime.
      if (answer.ok && wishStore.get().place === null) wishStore.change({ place: { input, view: answer.data } })
    })
  })
}

/**
 * Who calls for another one is called back himself: he knows the door, and the other may not be able to answer. By name it is the other
 * who is asked for.
 */
const useCaller = (me: Me | null, isWanted: boolean) => {
  const filled = useRef(false)
  useEffect(() => {
    if (filled.current || me === null || !isWanted) return
    filled.current = true
    if (wishStore.get().phone === '') wishStore.change({ phone: me.phone ?? '' })
  }, [me, isWanted])
}

/** As whom it is asked, from the address of the page; what was begun as another one is put away. */
const useBegun = (): { readonly as: WishDraft['as']; readonly isUrgent: boolean } => {
  const { as: asked, urgent } = useRouter().params
  const as = asked === 'worker' ? 'worker' : 'resident'
  const isUrgent = urgent === '1'
  useState(() => {
    if (wishStore.get().as !== as) wishStore.clear()
    wishStore.change({ as, ...(isUrgent && wishStore.get().when === '' && { when: '现在' }) })
  })
  return { as, isUrgent }
}

/** Asks for help, letter by letter kept on this phone. */
export const useAskWish = () => {
  const begun = useBegun()
  const me = useMe()
  const grids = gridsOf(me)
  const draft = useStore(wishStore)
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<AskedWish | null>(null)
  const kinds = useQuery(() => call(wishes.kinds, {}))
  useCaller(me, begun.as === 'worker' && begun.isUrgent)
  useBeginning(begun.as === 'worker' ? grids[0]?.area : me?.home?.area)
  const [send, busy] = useAction((ask: Ask) => call(wishes.ask, ask), {
    done: (wish) => {
      wishStore.clear()
      setSent(wish)
    },
  })
  const { ask, faults } = read(draft, begun.isUrgent)
  const submit = async () => {
    setTried(true)
    if (ask === null) toast(Object.values(faults)[0] ?? '')
    else await send(ask)
  }
  return {
    ...{ ...begun, me, draft, change: wishStore.change, kinds },
    ...{ faults: tried ? faults : {}, sent, submit, busy },
  }
}

export type AskWish = ReturnType<typeof useAskWish>
