import type { Position } from '../../contract/place'
import { duty, handlingDuties } from '../../contract/vocabulary/duty'
import { redrawKindLabels } from '../../contract/vocabulary/redraw-kind'
import { isRefused, refuse } from '../../domain/refused'
import {
  assigneeAfter,
  isBehind,
  pathAfter,
  placeAfter,
  successorAt,
  type Successor,
} from '../../domain/redrawing/rezoned'
import type { Command } from '../../domain/request/decide'
import type { Assignee } from '../../domain/request/request'
import { rezone } from '../../domain/request/rezone'
import { specialTier } from '../../domain/routing/locate'
import { areaByCode, buildingsOf, childAreas, gridsOf } from '../repositories/areas'
import type { PostDocument } from '../repositories/documents/post'
import type { RedrawingDocument } from '../repositories/documents/redrawing'
import { peopleLivingIn, savePerson } from '../repositories/people'
import { postsOn } from '../repositories/posts'
import { noteMoved, noteState, noteStayed, putUnder } from '../repositories/redrawings'
import { openIn } from '../repositories/request-lists'
import { changeRequest } from '../repositories/requests'

const communityTier = 2

/** Requests a round. */
const batch = 100

/** How long something raised just before may still arrive at the old place (milliseconds): memories of warm functions and slow calls. */
const settlesFor = 10 * 60_000

interface Move {
  readonly redrawing: RedrawingDocument
  readonly olds: readonly string[]
  readonly news: readonly [Successor, ...Successor[]]
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

const toAssignee = ({ _id, name, duty: is, area }: PostDocument): Assignee => ({ post: _id, name, duty: is, area })

/** A request takes its new address, and its new worker where the old one did not go along. */
const rezoning = ({ redrawing, olds, news }: Move, posts: readonly Assignee[]): Command => {
  const reason = `${redrawKindLabels[redrawing.kind]}（${redrawing.reason}）`
  return (request, now, who) => {
    // Somebody else has moved it while we were about to.
    if (!isBehind(request.place, olds, news)) return refuse('stale')
    const grid = successorAt(news, request.place.at)
    const place = placeAfter(request.place, olds, grid)
    return rezone(place, assigneeAfter(request.assignee, olds, grid, posts), reason)(request, now, who)
  }
}

/** All areas in which a request may have one of the grids in its path. */
const areasOver = async ({ olds, news }: Move): Promise<string[]> => {
  const [grid] = news
  const [below, special] = await Promise.all([
    Promise.all(news.map(({ code }) => childAreas(code))),
    gridsOf(grid.path[communityTier] ?? '', specialTier),
  ])
  return [...new Set([...olds, ...below.flat().map(({ _id }) => _id), ...special.map(({ _id }) => _id)])]
}

const moveRequests = async (move: Move, now: Date): Promise<void> => {
  const { redrawing, olds, news } = move
  const [areas, posts] = await Promise.all([
    areasOver(move),
    postsOn(
      news.map(({ code }) => code),
      handlingDuties,
    ),
  ])
  const step = rezoning(move, posts.map(toAssignee))
  for (let from = ''; ;) {
    const page = await openIn(areas, from, batch)
    const behind = page.filter(({ place }) => isBehind(place, olds, news)).map(({ id }) => id)
    if (behind.length > 0) await noteMoved(redrawing._id, behind)
    for (const id of behind) {
      const moved = await changeRequest(id, 'rezone', 'system', now, step)
      if (isRefused(moved) && moved.refused !== 'stale') await noteStayed(redrawing._id, id)
    }
    const last = page.at(-1)
    if (last === undefined || page.length < batch) return
    from = last.id
  }
}

/**
 * Moves whatever still stands at the old place. Safe to run at any time, twice at once and after a crash: what has moved is not moved
 * again, and closed requests stay where they were.
 */
export const carryOn = async (redrawing: RedrawingDocument, now: Date): Promise<void> => {
  const move = await loadMove(redrawing)
  await moveGround(move)
  await moveRequests(move, now)
  const isSettled = now.getTime() - redrawing.at.getTime() > settlesFor
  await noteState(redrawing._id, isSettled ? 'done' : 'settling')
}
