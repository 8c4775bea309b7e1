import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { areas } from '../../../contract/areas'
import { people } from '../../../contract/people'
import type { PlaceInput, Position } from '../../../contract/place'
import { call } from '../../cloud/call'
import { session } from '../../cloud/session'
import { activityChangeStore, activityStore } from '../../device/activity-draft'
import { toast } from '../../device/dialog'
import { draftStore, type DraftPlace } from '../../device/draft'
import { currentPosition } from '../../device/location'
import { registerStore } from '../../device/register-draft'
import { reportStore } from '../../device/report-draft'
import { scanCode } from '../../device/scan'
import { wishStore } from '../../device/wish-draft'
import { useAction } from '../../hooks/use-action'
import { useSettings } from '../../hooks/use-me'
import { useQuery } from '../../hooks/use-query'
import { goBack } from '../../routes'
import { placeOfStep } from '../../steps/step-place'
import { buildingInCode } from './building-code'

interface Placing {
  readonly chosen: DraftPlace | null
  readonly pin: Position | null
  readonly busy: boolean
  /** Why the last way did not lead to a place. */
  readonly trouble: string | null
}

/** Asks where a point, an area or a building is; a later question makes an earlier answer void. */
const useLocating = (first: DraftPlace | null) => {
  const [placing, setPlacing] = useState<Placing>({
    chosen: first,
    pin: first?.view.at ?? null,
    busy: false,
    trouble: null,
  })
  const turn = useRef(0)

  const locate = async (input: PlaceInput) => {
    turn.current += 1
    const mine = turn.current
    setPlacing((before) => ({ ...before, pin: input.at ?? before.pin, busy: true, trouble: null }))
    const answer = await call(areas.locate, { place: input })
    if (mine !== turn.current) return
    setPlacing((before) =>
      answer.ok
        ? { chosen: { input, view: answer.data }, pin: answer.data.at ?? before.pin, busy: false, trouble: null }
        : { ...before, chosen: null, busy: false, trouble: answer.refusal.message },
    )
  }
  const fail = (trouble: string) => setPlacing((before) => ({ ...before, busy: false, trouble }))
  return { placing, locate, fail }
}

const saveAsHome = async ({ input, view }: DraftPlace) =>
  call(people.saveHome, { area: view.area, building: input.building ?? null })

/** What a picked place is kept in. */
interface PlaceKept {
  readonly get: () => { readonly place: DraftPlace | null }
  readonly change: (part: { place: DraftPlace | null }) => void
}

/** Where a picked place goes. */
const drafts: Readonly<Record<string, PlaceKept>> = {
  draft: draftStore,
  report: reportStore,
  register: registerStore,
  activity: activityStore,
  activityChange: activityChangeStore,
  wish: wishStore,
}

/** None: it is where I live. */
const keptFor = ({ for: purpose = 'draft', about }: Partial<Record<string, string>>): PlaceKept | null =>
  purpose === 'relocate' && about !== undefined ? placeOfStep(about, 'relocate') : (drafts[purpose] ?? null)

/** Who calls or meets is elsewhere: where the desk stands says nothing. */
const elsewhere: readonly (string | undefined)[] = ['register', 'activity', 'activityChange', 'relocate']

/** The grids drawn around a point; asked anew when it has moved by a hundred metres or so. */
const useGridsAround = (centre: Position | null) => {
  const around = useQuery(
    async () => (centre === null ? { ok: true as const, data: { grids: [] } } : call(areas.around, { at: centre })),
    { key: centre?.map((degrees) => degrees.toFixed(3)).join() },
  )
  return around.data?.grids ?? []
}

export const usePlacePage = () => {
  const { params } = useRouter()
  const store = keptFor(params)
  const settings = useSettings()
  const [draft] = useState(() => store?.get().place ?? null)
  const { placing, locate, fail } = useLocating(draft)
  const [detail, setDetail] = useState(() => draft?.input.detail ?? '')
  const centre = placing.pin ?? settings?.centre ?? null
  const grids = useGridsAround(centre)

  const here = async () => {
    const found = await currentPosition()
    if (found.ok) await locate({ source: 'position', at: found.at, accuracy: found.accuracy, detail })
    else fail(found.why)
  }
  const pick = (at: Position) => locate({ source: 'pin', at, detail })
  const scan = async () => {
    const text = await scanCode()
    if (text === null) return
    const building = buildingInCode(text)
    if (building === null) fail('这不是楼栋码，请扫单元门旁的楼栋码，或按网格选择')
    else await locate({ source: 'building', building, detail })
  }

  const asked = useRef(false)
  useEffect(() => {
    if (asked.current || draft !== null || elsewhere.includes(params.for)) return
    asked.current = true
    void here()
  })

  const [keepHome, saving] = useAction(saveAsHome, {
    done: (me) => {
      session.me.set(me)
      toast('已记住您的住处')
      goBack()
    },
  })
  const keep = async () => {
    if (placing.chosen === null) return
    const { input, view } = placing.chosen
    if (store === null) return keepHome(placing.chosen)
    store.change({ place: { input: { ...input, detail }, view: { ...view, detail } } })
    goBack()
  }
  return {
    isHome: store === null,
    placing,
    centre,
    grids,
    detail,
    setDetail,
    here,
    pick,
    scan,
    locate,
    keep,
    saving,
  }
}

export type PlacePageState = ReturnType<typeof usePlacePage>
