import { useState } from 'react'
import { serving } from '../../../../contract/serving'
import type { InputOf, OutputOf } from '../../../../contract/action'
import type { AreaCode } from '../../../../contract/ids'
import type { HandRow, ServicePostRow } from '../../../../contract/serving'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import type { ServicePostAsk } from '../../../told/service-post-sheet'

export type Pile = InputOf<typeof serving.ofCommunity>['pile']
type WithHands = OutputOf<typeof serving.hands>

/** What a reason is asked for: a post that is closed or not agreed to, or somebody who is asked to leave one. */
export type Asking =
  | { readonly kind: 'close' | 'decline'; readonly post: ServicePostRow }
  | { readonly kind: 'release'; readonly post: ServicePostRow; readonly hand: HandRow }

const known = ({ id: post, version }: ServicePostRow) => ({ post, version })

const withReason = (asking: Asking, reason: string) =>
  asking.kind === 'release'
    ? call(serving.release, { post: asking.post.id, member: asking.hand.member, reason })
    : call(serving[asking.kind], { ...known(asking.post), reason })

const useServiceRows = (community: AreaCode | undefined, pile: Pile) =>
  useRows(
    async (cursor) =>
      mapResult(await call(serving.ofCommunity, { community, pile, cursor }), ({ posts, next }) => ({
        rows: posts,
        next,
      })),
    { key: pile },
  )

/** The service posts of a community, who has claimed them, and what its desk decides. */
export const usePostsOfService = (community: AreaCode | undefined) => {
  const [pile, choose] = useState<Pile>('open')
  const list = useServiceRows(community, pile)
  const [shown, setShown] = useState<WithHands | null>(null)
  const [asking, ask] = useState<Asking | null>(null)
  const [publishing, setPublishing] = useState(false)
  const again = () => void list.reload()
  const refused = () => {
    ask(null)
    setShown(null)
    again()
  }
  const [show, showing] = useAction(({ id }: ServicePostRow) => call(serving.hands, { post: id }), { done: setShown })
  const [confirm, confirming] = useAction(
    (post: ServicePostRow, { member }: HandRow) => call(serving.confirm, { post: post.id, member }),
    {
      done: (after) => {
        setShown(after)
        toast('已确认')
        again()
      },
      refused,
    },
  )
  const [agree, agreeing] = useAction((post: ServicePostRow) => call(serving.agree, known(post)), {
    done: () => {
      toast('已同意，可以认领了')
      again()
    },
    refused,
  })
  const [give, giving] = useAction(withReason, {
    done: (after) => {
      if (asking?.kind === 'release') setShown(after)
      ask(null)
      toast('已办好')
      again()
    },
    refused,
  })
  const [publish, sending] = useAction((facts: ServicePostAsk) => call(serving.publish, { ...facts, community }), {
    done: () => {
      setPublishing(false)
      toast('已发布，可以认领了')
      if (pile === 'open') again()
      else choose('open')
    },
  })
  const busy = showing || confirming || agreeing || giving || sending
  return {
    ...{ pile, choose, list, shown, hide: () => setShown(null), show, confirm, agree },
    ...{ asking, ask, give, publishing, setPublishing, publish, busy },
  }
}

export type PostsOfService = ReturnType<typeof usePostsOfService>
