import { maskText } from '../../domain/privacy/mask-text'
import type { WishDocument } from '../repositories/documents/wish'
import type { MemberDocument } from '../repositories/documents/member'
import { teamIn } from '../repositories/member-lists'
import { tellDesk, tellTeam } from '../notices/wish-notices'

type Where = Parameters<typeof teamIn>[0]

/** So many are called at most: it is the team of one community. */
const mostCalled = 200

const teamOf = async (where: Where): Promise<MemberDocument[]> => {
  const team: MemberDocument[] = []
  for (let cursor: string | undefined; team.length < mostCalled;) {
    const { members, next } = await teamIn(where, cursor)
    team.push(...members)
    if (next === null) break
    cursor = next
  }
  return team
}

/** Communities stand in the third place of a path; the grids of a place come after. */
const gridsOf = ({ path }: WishDocument['place']): string[] => path.slice(3)

interface Team {
  /** OPENIDs, without who has asked himself. */
  readonly people: readonly string[]
  /** Whether nobody of the grid is in a team, and the whole community's is called. */
  readonly isOfCommunity: boolean
}

/** The team of the grid, or where it has none the whole one of the community. */
const teamFor = async ({ community, place, asker }: WishDocument): Promise<Team> => {
  const peopleIn = async (where: Where): Promise<string[]> =>
    (await teamOf(where)).map(({ person }) => person).filter((person) => person !== '' && person !== asker)
  const ofGrid = await peopleIn({ grids: gridsOf(place) })
  if (ofGrid.length > 0) return { people: ofGrid, isOfCommunity: false }
  return { people: await peopleIn({ community: community.code }), isOfCommunity: true }
}

/** How many were called, and to how many of them WeChat has said so: the others must open the product to see it. */
export interface Called {
  readonly people: number
  readonly byWeChat: number
}

/** Never nobody: without a team in the grid the desk hears of it too. @param turn each is called once */
export const callTeam = async (wish: WishDocument, turn: string, now: Date): Promise<Called> => {
  const { people, isOfCommunity } = await teamFor(wish)
  const key = `580-${turn}`
  const text = `580 帮扶：${wish.place.areaName} 需要“${wish.kind.name}”，${maskText(wish.words)}`
  const byWeChat = await tellTeam(wish, key, people, { title: '急事帮扶', text }, now)
  if (isOfCommunity)
    await tellDesk(
      wish,
      key,
      { title: '急事帮扶', text: `${text}（本网格没有队员，已叫全社区 ${people.length} 人）` },
      now,
    )
  return { people: people.length, byWeChat }
}

const tenMinutes = 600_000

/** It is given back: however often that happens, the team is called once in ten minutes. */
export const callTeamAgain = async (wish: WishDocument, now: Date): Promise<void> => {
  await callTeam(wish, `again-${String(Math.floor(now.getTime() / tenMinutes))}`, now)
}

/** Somebody has taken it: the others of the team need not go. */
export const tellTaken = async (wish: WishDocument, taker: string, now: Date): Promise<void> => {
  const { people } = await teamFor(wish)
  const others = people.filter((person) => person !== taker)
  const words = { title: '已有人去', text: `${wish.place.areaName} 的“${wish.kind.name}”已有队员接下，谢谢您` }
  await tellTeam(wish, `taken-${String(wish.claim?.at.getTime())}`, others, words, now)
}
