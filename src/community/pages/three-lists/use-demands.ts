import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../../contract/action'
import { projects } from '../../../../contract/projects'
import { serving } from '../../../../contract/serving'
import type { AreaCode } from '../../../../contract/ids'
import type { DemandRow, ResourceRow } from '../../../../contract/projects'
import { call } from '../../../cloud/call'
import { mapResult } from '../../../cloud/result'
import { toast } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useRows } from '../../../hooks/use-rows'
import type { ServicePostAsk } from '../../../told/service-post-sheet'
import type { DemandAsk } from '../../../projects/demand-sheet'
import { mendable } from '../../../projects/mendable'
import type { ProjectAsk } from '../../../projects/project-sheet'
import { openProject } from '../../routes'

export type Pile = InputOf<typeof projects.demands>['pile']
type Head = Pick<OutputOf<typeof projects.demands>, 'counts' | 'community'>
type Suggested = OutputOf<typeof projects.suggestions>

/** What a reason is asked for. */
export interface Asking {
  readonly kind: 'declineDemand' | 'withdrawDemand'
  readonly demand: DemandRow
}

const known = ({ id: demand, version }: DemandRow) => ({ demand, version })

const useDemandRows = (community: AreaCode | undefined, pile: Pile) => {
  const [head, setHead] = useState<Head | null>(null)
  const list = useRows(
    async (cursor) => {
      const answer = await call(projects.demands, { community, pile, cursor })
      if (answer.ok) setHead(answer.data)
      return mapResult(answer, ({ demands: rows, next }) => ({ rows, next }))
    },
    { key: pile },
  )
  return { list, counts: head?.counts ?? null, here: head?.community.code }
}

/** A demand and the resource that was chosen for it. */
interface Pair {
  readonly demand: DemandRow
  readonly resource: ResourceRow
}

/** A resource is looked for, and a project made of it: what fits, and which of it was chosen. */
const useMatching = (again: () => void) => {
  const [found, setFound] = useState<Suggested | null>(null)
  const [pair, choose] = useState<Pair | null>(null)
  const [look, looking] = useAction(({ id: demand }: DemandRow) => call(projects.suggestions, { demand }), {
    done: setFound,
    refused: again,
  })
  const [match, matching] = useAction(
    ({ demand, resource }: Pair, ask: ProjectAsk) =>
      call(projects.match, { ...ask, demand: demand.id, resource: resource.id }),
    {
      done: ({ id, steps }) => {
        choose(null)
        toast(steps.includes('agree') ? '已建项目，对方同意后请点同意' : '已建项目，等对方同意')
        openProject(id)
      },
      refused: ({ code }) => {
        if (mendable.includes(code)) return
        choose(null)
        again()
      },
    },
  )
  const take = (chosen: Pair) => {
    setFound(null)
    choose(chosen)
  }
  return { found, hide: () => setFound(null), pair, take, choose, look, match, busy: looking || matching }
}

/** A service post is set for a demand, which members claim. */
const usePosting = (community: AreaCode | undefined, again: () => void) => {
  const [demand, begin] = useState<DemandRow | null>(null)
  const [publish, busy] = useAction(
    (wanted: DemandRow, ask: ServicePostAsk) => call(serving.publish, { ...ask, community, demand: wanted.id }),
    {
      done: () => {
        begin(null)
        toast('已设岗位，党员可以认领了')
        again()
      },
      refused: ({ code }) => {
        if (mendable.includes(code)) return
        begin(null)
        again()
      },
    },
  )
  return { demand, begin, publish, busy }
}

/** The demands of a community, and what its desk does about them. */
export const useDemands = (community: AreaCode | undefined) => {
  const [pile, setPile] = useState<Pile>('open')
  const [asking, ask] = useState<Asking | null>(null)
  const { list, counts, here } = useDemandRows(community, pile)
  const again = () => void list.reload()
  const matching = useMatching(again)
  const posting = usePosting(community, again)
  const refused = () => {
    ask(null)
    again()
  }
  const [agree, agreeing] = useAction((demand: DemandRow) => call(projects.agreeDemand, known(demand)), {
    done: () => {
      toast('已列入需求清单')
      again()
    },
    refused,
  })
  const [give, giving] = useAction(
    ({ kind, demand }: Asking, reason: string) => call(projects[kind], { ...known(demand), reason }),
    {
      done: () => {
        ask(null)
        toast('已办好')
        again()
      },
      refused,
    },
  )
  return {
    pile,
    setPile,
    list,
    counts,
    /** The community that is looked at; undefined until it is known. */
    here,
    again,
    asking,
    ask,
    agree,
    give,
    matching,
    posting,
    busy: agreeing || giving || matching.busy || posting.busy,
  }
}

export type Demands = ReturnType<typeof useDemands>

/** A desk lists what its community needs. */
export const useNewDemand = (community: AreaCode | undefined, { setPile, again, pile }: Demands) => {
  const [writing, setWriting] = useState(false)
  const [list, busy] = useAction(
    (ask: DemandAsk, grid: AreaCode | null) => call(projects.listDemand, { ...ask, community, grid }),
    {
      done: () => {
        setWriting(false)
        toast('已列入需求清单')
        if (pile === 'open') again()
        else setPile('open')
      },
    },
  )
  return { writing, setWriting, list, busy }
}
