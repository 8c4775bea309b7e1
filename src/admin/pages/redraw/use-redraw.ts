import { useState } from 'react'
import { administration } from '../../../../contract/administration'
import { areas } from '../../../../contract/areas'
import type { AreaView } from '../../../../contract/areas'
import type { AreaCode } from '../../../../contract/ids'
import type { RedrawPreview } from '../../../../contract/redrawing'
import type { RedrawKind } from '../../../../contract/vocabulary/redraw-kind'
import { call } from '../../../cloud/call'
import type { Result } from '../../../cloud/result'
import { confirm } from '../../../device/dialog'
import { useAction } from '../../../hooks/use-action'
import { useQuery } from '../../../hooks/use-query'
import { useSettled } from '../../../hooks/use-settled'
import { useVisibleInterval } from '../../../hooks/use-visible-interval'
import { newClientKey } from '../../../state/client-key'
import { redirectToRedrawing } from '../../routes'
import { anew, askedIn, blank, type Asked, type Draft } from './draft'
import { suggestedNames } from './names'
import { cutIn, type CutDraft } from './straight-cut'

/** Milliseconds after which what somebody types or pushes is what he means; between looks at how far it is. */
const [settlesAfter, lookEvery] = [400, 2_000]

const nothing = { ok: true as const, data: null }

const none = { ok: true as const, data: { grids: [] } }

/** The grids of the community, those that this may be done to, and those that it is to be done to. */
const useGrids = ({ kind, community, chosen }: Draft) => {
  const query = useQuery(async () => (community === null ? none : call(areas.grids, { community: community.code })), {
    key: community?.code,
  })
  const all = query.data?.grids ?? []
  // Special grids lie over the others: they are called otherwise, no more.
  const grids = kind === 'rename' ? all : all.filter(({ tier }) => tier === all[0]?.tier)
  return { query, all, grids, olds: chosen.flatMap((code) => grids.find((grid) => grid.code === code) ?? []) }
}

/** The grid that is to be cut with the grids around it, itself among them, and where. */
const useCut = (cut: CutDraft, single: AreaView | null) => {
  const query = useQuery(async () => (single === null ? none : call(areas.around, { at: single.centre })), {
    key: single?.code,
  })
  const around = query.data?.grids ?? []
  const outline = around.find(({ code }) => code === single?.code)?.outline ?? null
  return { around, cut: single === null ? null : cutIn(cut, outline) }
}

/** What is asked becomes of the grids, as soon as it stands still. */
const usePreview = (asked: Asked | null) => {
  const now = JSON.stringify(asked)
  const settled = useSettled(now, settlesAfter)
  const query = useQuery<RedrawPreview | null>(
    async () => (settled === 'null' ? nothing : call(administration.previewRedraw, JSON.parse(settled) as Asked)),
    { key: settled },
  )
  return { query, isAsked: asked !== null, isCurrent: now === settled && query.data !== null && query.refusal === null }
}

/** Without an answer: it may have been carried out, or be on the way. */
const unanswered: readonly string[] = ['offline', 'internal']

/** Carries it out once, and tells how far it is meanwhile. */
const useCarryingOut = (asked: Asked | null, reason: string, onStale: () => void) => {
  const [id] = useState(newClientKey)
  const [seen, setSeen] = useState<{ readonly moved: number; readonly total: number } | null>(null)
  const look = async (): Promise<boolean> => {
    const answer = await call(administration.redrawing, { id })
    if (answer.ok) setSeen(answer.data)
    return answer.ok
  }
  const [run, busy] = useAction(
    async (): Promise<Result<unknown>> =>
      asked === null ? nothing : call(administration.redraw, { ...asked, id, reason: reason.trim() }),
    {
      done: () => redirectToRedrawing(id),
      refused: ({ code }) => {
        if (code === 'stale') onStale()
        if (unanswered.includes(code)) void look().then((isBegun) => isBegun && redirectToRedrawing(id))
      },
    },
  )
  useVisibleInterval(() => {
    if (busy) void look()
  }, lookEvery)
  return { run, busy, seen }
}

/** A redrawing in the making. */
export const useRedraw = () => {
  const [draft, setDraft] = useState(blank)
  const { kind, reason } = draft
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }))
  const { query, all, grids, olds } = useGrids(draft)
  const single = kind === 'split' ? (olds[0] ?? null) : null
  const { around, cut } = useCut(draft.cut, single)
  const others = all.map(({ name }) => name)
  const suggested = suggestedNames(kind, olds[0]?.name, others)
  const names = suggested.map((name, i) => draft.names[i] ?? name)
  const asked = askedIn({ kind, olds, names, cut })
  const preview = usePreview(asked)
  const carrying = useCarryingOut(asked, reason, () => {
    change(anew)
    void query.reload()
  })
  const carryOut = async (sentence: string) => {
    if (await confirm(sentence, '确定调整')) await carrying.run()
  }

  return {
    draft,
    change,
    setKind: (next: RedrawKind) => change({ ...anew, kind: next }),
    choose: (codes: readonly AreaCode[]) => change({ ...anew, chosen: codes }),
    chooseCommunity: (next: AreaView) => change({ ...anew, community: next }),
    setName: (i: number, name: string) =>
      setDraft((before) => ({ ...before, names: before.names.map((old, n) => (n === i ? name : old)) })),
    query,
    grids,
    olds,
    single,
    around,
    cut,
    names,
    preview,
    isReady: preview.isCurrent && reason.trim() !== '',
    carryOut,
    busy: carrying.busy,
    seen: carrying.seen,
  }
}

export type Redraw = ReturnType<typeof useRedraw>
