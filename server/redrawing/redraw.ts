import { redrawKindLabels } from '../../contract/vocabulary/redraw-kind'
import { isRefused, refuse, type Refused } from '../../domain/refused'
import type { RedrawingDocument } from '../repositories/documents/redrawing'
import { drawAreas, redrawingById } from '../repositories/redrawings'
import type { Author } from '../repositories/settings-changes'
import { openBehind } from './behind'
import { carryOn } from './carry-on'
import { planFor, type Asked, type Plan } from './plan-for'

export interface Redraw extends Asked {
  /** Made once by whoever asks: the same key again goes on with the first. */
  readonly id: string
  readonly reason: string
}

const countOpen = async ({ grids }: Plan): Promise<number> => {
  let count = 0
  for await (const behind of openBehind(grids)) count += behind.length
  return count
}

const namesOf = (grids: readonly { readonly name: string }[]): string => grids.map(({ name }) => name).join('、')

/** The grids and their posts, in one transaction. */
const draw = async (asked: Redraw, by: Author): Promise<RedrawingDocument | Refused> => {
  const plan = await planFor(asked)
  if (isRefused(plan)) return plan
  const { id, kind, reason } = asked
  const { olds, news, posts } = plan
  const named = ({ code, name }: { code: string; name: string }) => ({ code, name })
  const redrawing: RedrawingDocument = {
    ...{ _id: id, kind, reason, by: by.person, at: by.at, state: 'moving', moved: [], wishes: [] },
    from: olds.map(named),
    into: news.map(named),
    total: await countOpen(plan),
  }
  const what = `${redrawKindLabels[kind]} ${namesOf(olds)} 为 ${namesOf(news)}：${reason}`
  return (await drawAreas({ redrawing, news, posts }, by, what)) ?? redrawing
}

/** Goes on where a redrawing was interrupted. */
export const finish = async (redrawing: RedrawingDocument, now: Date): Promise<RedrawingDocument> => {
  if (redrawing.state !== 'done') await carryOn(redrawing, now)
  return (await redrawingById(redrawing._id)) ?? redrawing
}

/** As `finish`, by its key. */
export const finishById = async (id: string, now: Date): Promise<RedrawingDocument | Refused> => {
  const redrawing = await redrawingById(id)
  return redrawing === null ? refuse('notFound') : finish(redrawing, now)
}

/** Redraws grids, and moves all that is open there. Asked again with the same key, it goes on where it was interrupted. */
export const redraw = async (asked: Redraw, by: Author): Promise<RedrawingDocument | Refused> => {
  const drawn = (await redrawingById(asked.id)) ?? (await draw(asked, by))
  // The same key may have been drawn by its other try, just now.
  const begun = isRefused(drawn) ? ((await redrawingById(asked.id)) ?? drawn) : drawn
  return isRefused(begun) ? begun : finish(begun, by.at)
}
