import type { Position } from '../../contract/place'
import { duty, handlingDuties } from '../../contract/vocabulary/duty'
import { redrawKindLabels } from '../../contract/vocabulary/redraw-kind'
import { isRefused, refuse } from '../../domain/refused'
import { isBehind, pathAfter, placeAfter, rezoned, successorAt, type Successor } from '../../domain/redrawing/rezoned'
import type { Command } from '../../domain/request/decide'
import type { Assignee } from '../../domain/request/request'
import { rezone } from '../../domain/request/rezone'
import { areaByCode, buildingsOf, childAreas } from '../repositories/areas'
import type { RedrawingDocument } from '../repositories/documents/redrawing'
import { peopleLivingIn, savePerson } from '../repositories/people'
import { postsOn } from '../repositories/posts'
import { noteMoved, noteState, noteStayed, putUnder } from '../repositories/redrawings'
import { changeRequest } from '../repositories/requests'
import { changeWish } from '../repositories/wishes'
import { positionIn } from '../views/wish-view'
import { openBehind, wishesBehind, type Grids } from './behind'
import { handlersAmong } from './posts-after'
import { rehome } from './rehome'

/** How long something raised just before may still arrive at the old place (milliseconds): memories of warm functions and slow calls. */
const settlesFor = 10 * 60_000

interface Move extends Grids {
  readonly redrawing: RedrawingDocument
}

const loadMove = async (redrawing: RedrawingDocument): Promise<Move> => {
  const areas = await Promise.all(redrawing.into.map(({ code }) => areaByCode(code)))
  const [first, ...others] = areas.flatMap((area): Successor[] =>
    area === null ? [] : [{ code: area._id, name: area.name, path: area.path, ring: area.shape }],
  )
  if (first === undefined) throw new Error(`the grids of redrawing ${redrawing._id} are gone`)
  return { redrawing, olds: redrawing.from.map(({ code }) => code), news: [first, ...others] }
}

/** Where something of the old grids now stands. */
const after = (
  { olds, news }: Move,
  path: readonly string[],
  at: Position | null,
): { area: string; path: string[] } => {
  const grid = successorAt(news, at)
  return { area: grid.code, path: [...pathAfter(path, olds, grid)] }
}

/** Smaller grids below them, with whoever has a post there. */
const moveBelow = async (move: Move, old: string): Promise<void> => {
  for (const { _id, path, centre } of await childAreas(old)) {
    for (const post of await postsOn([_id], duty.options))
      await putUnder('posts', post._id, { path: after(move, post.path, centre).path })
    const { area: parent, path: below } = after(move, path, centre)
    await putUnder('areas', _id, { parent, path: below })
  }
}

/** Houses, which keep the codes on their walls, and the homes of people. */
const moveHouses = async (move: Move, old: string): Promise<void> => {
  const houses = new Map<string, string>()
  for (const { _id, at, path } of await buildingsOf(old)) {
    const place = after(move, path, at)
    houses.set(_id, place.area)
    await putUnder('buildings', _id, place)
  }
  for (const { _id, home } of await peopleLivingIn(old)) {
    const area = (home?.building && houses.get(home.building)) ?? move.news[0].code
    await savePerson(_id, { home: { area, building: home?.building ?? null } })
  }
}

const moveGround = async (move: Move): Promise<void> => {
  if (move.redrawing.kind === 'rename') return
  for (const old of move.olds) {
    await moveBelow(move, old)
    await moveHouses(move, old)
  }
}

/** A request takes its new address, and its new worker where the old one did not go along. */
const rezoning = ({ redrawing, olds, news }: Move, posts: readonly Assignee[]): Command => {
  const reason = `${redrawKindLabels[redrawing.kind]}（${redrawing.reason}）`
  return (request, now, who) => {
    // Somebody else has moved it while we were about to.
    if (!isBehind(request.place, olds, news)) return refuse('stale')
    const { place, assignee } = rezoned(request, olds, news, posts)
    return rezone(place, assignee, reason)(request, now, who)
  }
}

const moveRequests = async (move: Move, now: Date): Promise<void> => {
  const { redrawing, news } = move
  const posts = await postsOn(
    news.map(({ code }) => code),
    handlingDuties,
  )
  const step = rezoning(move, handlersAmong(posts))
  for await (const behind of openBehind(move)) {
    const ids = behind.map(({ id }) => id)
    await noteMoved(redrawing._id, 'moved', ids)
    for (const id of ids) {
      const moved = await changeRequest(id, 'rezone', 'system', now, step)
      if (isRefused(moved) && moved.refused !== 'stale') await noteStayed(redrawing._id, 'moved', id)
    }
  }
}

/** An open wish takes its new address; what is closed meanwhile keeps the one it had. */
const moveWishes = async ({ redrawing, olds, news }: Move): Promise<void> => {
  for await (const behind of wishesBehind({ olds, news })) {
    const ids = behind.map(({ _id }) => _id)
    await noteMoved(redrawing._id, 'wishes', ids)
    for (const id of ids) {
      const wish = await changeWish(id, ({ state, place, contact }) =>
        state === 'closed' || !isBehind(place, olds, news)
          ? {}
          : { place: placeAfter(place, olds, successorAt(news, positionIn(contact))) },
      )
      if (!isRefused(wish) && isBehind(wish.place, olds, news)) await noteStayed(redrawing._id, 'wishes', id)
    }
  }
}

/**
 * Moves whatever still stands at the old place. Safe to run at any time, twice at once and after a crash: what has moved is not moved
 * again, and what is closed stays where it was.
 */
export const carryOn = async (redrawing: RedrawingDocument, now: Date): Promise<void> => {
  const move = await loadMove(redrawing)
  await moveGround(move)
  await moveRequests(move, now)
  await moveWishes(move)
  await rehome(move)
  const isSettled = now.getTime() - redrawing.at.getTime() > settlesFor
  await noteState(redrawing._id, isSettled ? 'done' : 'settling')
}
