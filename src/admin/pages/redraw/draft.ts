import type { AskOf } from '../../../../contract/action'
import type { administration } from '../../../../contract/administration'
import type { AreaView } from '../../../../contract/areas'
import type { AreaCode } from '../../../../contract/ids'
import type { RedrawKind } from '../../../../contract/vocabulary/redraw-kind'
import type { Cut, CutDraft } from './straight-cut'

export interface Draft {
  readonly kind: RedrawKind
  readonly community: AreaView | null
  /** In the order in which they were chosen. */
  readonly chosen: readonly AreaCode[]
  /** Null where the suggested one stands. */
  readonly names: readonly (string | null)[]
  readonly cut: CutDraft
  readonly reason: string
}

export const blank: Draft = {
  kind: 'merge',
  community: null,
  chosen: [],
  names: [null, null],
  cut: { way: 'westEast', percent: 50, points: [] },
  reason: '',
}

/** Other grids: what was said of the old ones is void. */
export const anew = { chosen: [], names: blank.names, cut: blank.cut } as const

export type Asked = AskOf<(typeof administration)['previewRedraw']>

interface Entered {
  readonly kind: RedrawKind
  readonly olds: readonly AreaView[]
  readonly names: readonly string[]
  readonly cut: Cut | null
}

const isEnough: Readonly<Record<RedrawKind, (entered: Entered) => boolean>> = {
  merge: ({ olds }) => olds.length > 1,
  split: ({ olds, cut }) => olds.length === 1 && cut !== null,
  rename: ({ olds, names }) => olds.length === 1 && olds[0]?.name !== names[0]?.trim(),
}

/** What the server is asked; null as long as something is missing. */
export const askedIn = (entered: Entered): Asked | null => {
  const { kind, olds, names, cut } = entered
  if (!isEnough[kind](entered) || names.some((name) => name.trim() === '')) return null
  return {
    kind,
    areas: olds.map(({ code, name }) => ({ code, name })),
    into: names.map((name) => ({ name: name.trim(), outline: null })),
    cut,
  }
}
